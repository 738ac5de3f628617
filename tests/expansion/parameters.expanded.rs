fn parameters(
    a: A,
    __arg1: B,
    __arg2: (C, D),
    e: E,
) -> ::gen_core::Gen<(), ::gen_core::Leaf<impl ::gen_core::Code<Output = ()>>> {
    <::gen_core::__private::Runtime>::leaf_fn(move || {
        let (__generator, __build) = <::gen_core::__private::Runtime>::start::<
            (),
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
                let a = a;
                let __arg1 = __arg1;
                let (c, d) = __arg2;
                let mut e = e;
                let () = 'generator: {
                    if false {
                        break 'generator;
                    }
                    (match <::gen_core::__private::Runtime>::yield_plain(
                            __generator,
                            ::gen_core::__private::Item {
                                item: (),
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
                };
            }
        };
        <::gen_core::__private::Runtime>::made(__build, __body)
    })
}
