fn ordinary(limit: u32) -> u32 {
    let squares = {
        let (generator, make) = <::gen_core::__private::Runtime>::start::<_, ()>();
        let body = {
            #[inline(always)]
            async {
                let generator = unsafe {
                    <::gen_core::__private::Runtime>::gen_core_begin(generator)
                }
                    .await;
                let () = 'generator: {
                    if false {
                        break 'generator;
                    }
                    for n in 0..limit {
                        unsafe {
                            <::gen_core::__private::Runtime>::gen_core_here(
                                &generator,
                                if false {
                                    break 'generator;
                                },
                            )
                        }
                            .yield_(n * n)
                            .await;
                    }
                };
            }
        };
        unsafe { <::gen_core::__private::Runtime>::gen_core_leaf(make, body) }
    };
    let cubes = {
        let (generator, make) = <::gen_core::__private::Runtime>::start::<_, ()>();
        let body = {
            #[inline(always)]
            async move {
                let generator = unsafe {
                    <::gen_core::__private::Runtime>::gen_core_begin(generator)
                }
                    .await;
                let () = 'generator: {
                    if false {
                        break 'generator;
                    }
                    for n in 0..limit {
                        unsafe {
                            <::gen_core::__private::Runtime>::gen_core_here(
                                &generator,
                                if false {
                                    break 'generator;
                                },
                            )
                        }
                            .yield_(n * n * n)
                            .await;
                    }
                };
            }
        };
        unsafe { <::gen_core::__private::Runtime>::gen_core_leaf(make, body) }
    };
    squares.chain(cubes).sum()
}
