fn parameters(
    a: A,
    __arg1: B,
    __arg2: (C, D),
    e: E,
) -> ::gen_core::Gen<(), ::gen_core::Leaf<impl ::gen_core::Code<Output = ()>>> {
    <::gen_core::__private::Runtime>::leaf_fn(
        {
            enum __Expansion {}
            unsafe impl ::gen_core::__private::Promise<::gen_core::__private::Runtime>
            for __Expansion {
                type GenCorePromise1 = ();
            }
            <::gen_core::__private::Runtime>::promised::<__Expansion>()
        },
        (a, __arg1, __arg2, e),
        move |__promised| {
            let (__generator, __build) = <::gen_core::__private::Runtime>::start::<
                (),
                (),
                _,
            >(__promised);
            if false {
                return <::gen_core::__private::Runtime>::unmade(&__build);
            }
            let __body = {
                #[inline(always)]
                async move {
                    let (__generator, (a, __arg1, (c, d), mut e)) = <::gen_core::__private::Runtime>::begin(
                            __generator,
                        )
                        .await;
                    let () = 'generator: {
                        if false {
                            break 'generator;
                        }
                        <::gen_core::__private::Runtime>::here(
                                __generator,
                                if false {
                                    break 'generator;
                                },
                            )
                            .yield_(::gen_core::__private::Item {
                                item: (),
                            })
                            .await;
                    };
                }
            };
            <::gen_core::__private::Runtime>::made(__build, __body)
        },
    )
}
