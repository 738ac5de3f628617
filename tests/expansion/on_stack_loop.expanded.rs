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
                        use ::gen_core::__private::IntoSteps as _;
                        match ::gen_core::__private::ForLoop(items.on_stack())
                            .into_steps()
                        {
                            mut __steps => {
                                if !<::gen_core::__private::Runtime>::is_over(&__steps) {
                                    'all: while let ::core::option::Option::Some(__item) = {
                                        let __item = <::gen_core::__private::Runtime>::step(
                                            this_generator,
                                            &mut __steps,
                                        );
                                        __item
                                    } {
                                        let (n, item) = __item;
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
                            }
                        }
                    }
                };
            }
        },
    )
}
