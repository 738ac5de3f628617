fn ordinary(limit: u32) -> u32 {
    let squares = {
        let body = <::gen_core::__private::Runtime>::body(|
            generator: ::gen_core::__private::Start<_, ()>|
        {
            #[inline(always)]
            async {
                match &mut <::gen_core::__private::Runtime>::co(generator) {
                    handle => {
                        match unsafe {
                            <::gen_core::__private::Runtime>::gen_core_register(handle)
                        }
                            .await
                        {
                            mut co => {
                                let () = 'generator: {
                                    if false {
                                        break 'generator;
                                    }
                                    for n in 0..limit {
                                        <::gen_core::__private::Runtime>::at(
                                                &co,
                                                if false {
                                                    break 'generator;
                                                },
                                            )
                                            .yield_(n * n, &mut co)
                                            .await;
                                    }
                                };
                            }
                        }
                    }
                }
            }
        });
        unsafe { <::gen_core::__private::Runtime>::gen_core_leaf(body) }
    };
    let cubes = {
        let body = <::gen_core::__private::Runtime>::body(move |
            generator: ::gen_core::__private::Start<_, ()>|
        {
            #[inline(always)]
            async move {
                match &mut <::gen_core::__private::Runtime>::co(generator) {
                    handle => {
                        match unsafe {
                            <::gen_core::__private::Runtime>::gen_core_register(handle)
                        }
                            .await
                        {
                            mut co => {
                                let () = 'generator: {
                                    if false {
                                        break 'generator;
                                    }
                                    for n in 0..limit {
                                        <::gen_core::__private::Runtime>::at(
                                                &co,
                                                if false {
                                                    break 'generator;
                                                },
                                            )
                                            .yield_(n * n * n, &mut co)
                                            .await;
                                    }
                                };
                            }
                        }
                    }
                }
            }
        });
        unsafe { <::gen_core::__private::Runtime>::gen_core_leaf(body) }
    };
    squares.chain(cubes).sum()
}
