fn parameters(
    a: A,
    __arg1: B,
    __arg2: (C, D),
    e: E,
) -> ::gen_core::Gen<(), ::gen_core::Tree<impl ::gen_core::Code<Output = ()>>> {
    <::gen_core::__private::Runtime>::tree_fn::<
        (),
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
                use ::gen_core::__private::{IntoItems as _, IntoSource as _};
                let (this_generator, mut __slot) = <::gen_core::__private::Runtime>::begin_plain(
                        this_generator,
                    )
                    .await;
                let _ = &a;
                let __arg1 = __arg1;
                let (c, d) = __arg2;
                let mut e = e;
                let () = 'generator: {
                    if false {
                        break 'generator;
                    }
                    a.note();
                    (__slot = {
                        if false {
                            break 'generator;
                        }
                        let __yielded = <::gen_core::__private::Runtime>::yield_item(
                            this_generator,
                            ::gen_core::__private::Item {
                                item: (),
                            },
                            __slot,
                        );
                        __yielded
                    }
                        .await);
                    (
                        match <::gen_core::__private::Runtime>::enter_plain(
                                this_generator,
                                ::gen_core::__private::PassOn::pass_on(
                                    this_generator.types,
                                    ::gen_core::__private::Delegate(others())
                                        .into_items()
                                        .yield_from_source(),
                                ),
                                {
                                    if false {
                                        break 'generator;
                                    }
                                    __slot
                                },
                            )
                            .await
                        {
                            (__next, __output) => {
                                __slot = __next;
                                __output
                            }
                        },
                    )
                        .0;
                };
            }
        },
    )
}
