fn opaque(
    items: impl IntoIterator<Item = u32>,
) -> ::gen_core::Gen<
    impl Display,
    ::gen_core::Leaf<impl ::gen_core::Code<Output = ()>>,
> {
    <::gen_core::__private::Runtime>::leaf_fn::<
        _,
        (),
        _,
        _,
    >(
        {
            enum __Expansion {}
            unsafe impl ::gen_core::__private::Promise<::gen_core::__private::Runtime>
            for __Expansion {
                type GenCorePromise9 = ();
            }
            <::gen_core::__private::Runtime>::promised::<__Expansion>()
        },
        move |this_generator| {
            #[inline(always)]
            async move {
                let (this_generator, mut __slot) = <::gen_core::__private::Runtime>::begin_plain(
                        this_generator,
                    )
                    .await;
                let items = items;
                let () = 'generator: {
                    if false {
                        break 'generator;
                    }
                    for item in items {
                        (__slot = {
                            if false {
                                break 'generator;
                            }
                            let __yielded = <::gen_core::__private::Runtime>::yield_item(
                                this_generator,
                                ::gen_core::__private::Item {
                                    item: item,
                                },
                                __slot,
                            );
                            __yielded
                        }
                            .await);
                    }
                };
            }
        },
    )
}
