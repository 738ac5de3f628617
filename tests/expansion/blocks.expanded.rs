fn ordinary(limit: u32) -> u32 {
    let squares = {
        let (this_generator, __build) = <::gen_core::__private::Runtime>::start::<
            _,
            (),
        >({
            enum __Expansion {}
            unsafe impl ::gen_core::__private::Promise<::gen_core::__private::Runtime>
            for __Expansion {
                type GenCorePromise9 = ();
            }
            <::gen_core::__private::Runtime>::promised::<__Expansion>()
        });
        <::gen_core::__private::Runtime>::leaf(
            __build,
            {
                #[inline(always)]
                async {
                    let (this_generator, mut __slot) = <::gen_core::__private::Runtime>::begin_plain(
                            this_generator,
                        )
                        .await;
                    let () = 'generator: {
                        if false {
                            break 'generator;
                        }
                        for n in 0..limit {
                            (__slot = {
                                if false {
                                    break 'generator;
                                }
                                let __yielded = <::gen_core::__private::Runtime>::yield_item(
                                    this_generator,
                                    ::gen_core::__private::Item {
                                        item: n * n,
                                    },
                                    __slot,
                                );
                                __yielded
                            }
                                .await);
                        }
                    };
                }
            },
        )
    };
    let cubes = {
        let (this_generator, __build) = <::gen_core::__private::Runtime>::start::<
            _,
            (),
        >({
            enum __Expansion {}
            unsafe impl ::gen_core::__private::Promise<::gen_core::__private::Runtime>
            for __Expansion {
                type GenCorePromise9 = ();
            }
            <::gen_core::__private::Runtime>::promised::<__Expansion>()
        });
        <::gen_core::__private::Runtime>::leaf(
            __build,
            {
                #[inline(always)]
                async move {
                    let (this_generator, mut __slot) = <::gen_core::__private::Runtime>::begin_plain(
                            this_generator,
                        )
                        .await;
                    let () = 'generator: {
                        if false {
                            break 'generator;
                        }
                        for n in 0..limit {
                            (__slot = {
                                if false {
                                    break 'generator;
                                }
                                let __yielded = <::gen_core::__private::Runtime>::yield_item(
                                    this_generator,
                                    ::gen_core::__private::Item {
                                        item: n * n * n,
                                    },
                                    __slot,
                                );
                                __yielded
                            }
                                .await);
                        }
                    };
                }
            },
        )
    };
    squares.chain(cubes).sum()
}
