fn opaque(
    items: impl IntoIterator<Item = u32>,
) -> ::gen_core::Gen<
    impl Display,
    ::gen_core::Leaf<impl ::gen_core::Code<Output = ()>>,
> {
    <::gen_core::__private::Runtime>::leaf_fn(move || {
        let (__generator, __build) = <::gen_core::__private::Runtime>::start::<
            _,
            (),
        >({
            enum __Expansion {}
            unsafe impl ::gen_core::__private::Promise<::gen_core::__private::Runtime>
            for __Expansion {
                type GenCorePromise2 = ();
            }
            <::gen_core::__private::Runtime>::promised::<__Expansion>()
        });
        let __body = {
            #[inline(always)]
            async move {
                let (__generator, mut __slot) = <::gen_core::__private::Runtime>::begin_plain(
                        __generator,
                    )
                    .await;
                let items = items;
                let () = 'generator: {
                    if false {
                        break 'generator;
                    }
                    for item in items {
                        (match <::gen_core::__private::Runtime>::yield_plain(
                                __generator,
                                ::gen_core::__private::Item {
                                    item: item,
                                },
                                {
                                    if false {
                                        break 'generator;
                                    }
                                    __slot
                                },
                            )
                            .await
                        {
                            (__next, ()) => __slot = __next,
                        });
                    }
                };
            }
        };
        <::gen_core::__private::Runtime>::made(__build, __body)
    })
}
