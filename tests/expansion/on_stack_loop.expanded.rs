fn scaled(
    items: Gen<(u64, u64), impl Body<(u64, u64), Resume = ()>>,
) -> ::gen_core::Gen<u64, ::gen_core::Leaf<impl ::gen_core::Code<Output = ()>>> {
    <::gen_core::__private::Runtime>::leaf_fn::<
        u64,
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
                    {
                        use ::gen_core::__private::IntoOperand as _;
                        'all: for (n, item) in <::gen_core::__private::Runtime>::loop_in_place(
                            this_generator,
                            ::gen_core::__private::ForLoop(items.on_stack())
                                .into_operand(),
                        ) {
                            if item == 0 {
                                continue 'all;
                            }
                            (__slot = {
                                if false {
                                    break 'generator;
                                }
                                let __yielded = <::gen_core::__private::Runtime>::yield_item(
                                    this_generator,
                                    ::gen_core::__private::Item {
                                        item: n * item,
                                    },
                                    __slot,
                                );
                                __yielded
                            }
                                .await);
                        }
                    }
                };
            }
        },
    )
}
