fn parameters(
    a: A,
    arg1: B,
    arg2: (C, D),
    e: E,
) -> ::gen_core::Gen<
    (),
    ::gen_core::Leaf<impl ::gen_core::__private::Future<Output = ()>>,
> {
    let (__generator, __make) = <::gen_core::__private::Runtime>::start::<(), ()>();
    let __body = {
        #[inline(always)]
        async move {
            let __generator = unsafe {
                <::gen_core::__private::Runtime>::gen_core_begin(__generator)
            }
                .await;
            let _ = (&e, &arg2, &arg1, &a);
            let (c, d) = arg2;
            let mut e = e;
            let () = 'generator: {
                if false {
                    break 'generator;
                }
                match __generator {
                    __token => {
                        unsafe {
                            <::gen_core::__private::Runtime>::gen_core_here(
                                __token,
                                if false {
                                    break 'generator;
                                },
                            )
                        }
                    }
                }
                    .yield_(())
                    .await;
            };
        }
    };
    unsafe { <::gen_core::__private::Runtime>::gen_core_leaf(__make, __body) }
}
