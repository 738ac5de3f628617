fn ordinary(limit: u32) -> u32 {
    let squares = {
        let (__generator, __make) = <::gen_core::__private::Runtime>::start::<_, ()>();
        let __body = {
            #[inline(always)]
            async {
                let __generator = unsafe {
                    <::gen_core::__private::Runtime>::gen_core_begin(__generator)
                }
                    .await;
                let () = 'generator: {
                    if false {
                        break 'generator;
                    }
                    for n in 0..limit {
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
                            .yield_(n * n)
                            .await;
                    }
                };
            }
        };
        unsafe { <::gen_core::__private::Runtime>::gen_core_leaf(__make, __body) }
    };
    let cubes = {
        let (__generator, __make) = <::gen_core::__private::Runtime>::start::<_, ()>();
        let __body = {
            #[inline(always)]
            async move {
                let __generator = unsafe {
                    <::gen_core::__private::Runtime>::gen_core_begin(__generator)
                }
                    .await;
                let () = 'generator: {
                    if false {
                        break 'generator;
                    }
                    for n in 0..limit {
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
                            .yield_(n * n * n)
                            .await;
                    }
                };
            }
        };
        unsafe { <::gen_core::__private::Runtime>::gen_core_leaf(__make, __body) }
    };
    squares.chain(cubes).sum()
}
