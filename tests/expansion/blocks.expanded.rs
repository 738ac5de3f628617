fn ordinary(limit: u32) -> u32 {
    let squares = {
        let body = <::gen_core::__private::Runtime>::body(|
            start: ::gen_core::__private::Start<_, ()>|
        {
            #[inline(always)]
            async {
                match &mut <::gen_core::__private::Runtime>::co(start) {
                    handle => {
                        match unsafe {
                            <::gen_core::__private::Runtime>::register(handle)
                        }
                            .await
                        {
                            mut co => {
                                let () = 'body: {
                                    if false {
                                        break 'body;
                                    }
                                    for n in 0..limit {
                                        <::gen_core::__private::Runtime>::at(
                                                &co,
                                                if false {
                                                    break 'body;
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
        unsafe { <::gen_core::__private::Runtime>::leaf(body) }
    };
    let cubes = {
        let body = <::gen_core::__private::Runtime>::body(move |
            start: ::gen_core::__private::Start<_, ()>|
        {
            #[inline(always)]
            async move {
                match &mut <::gen_core::__private::Runtime>::co(start) {
                    handle => {
                        match unsafe {
                            <::gen_core::__private::Runtime>::register(handle)
                        }
                            .await
                        {
                            mut co => {
                                let () = 'body: {
                                    if false {
                                        break 'body;
                                    }
                                    for n in 0..limit {
                                        <::gen_core::__private::Runtime>::at(
                                                &co,
                                                if false {
                                                    break 'body;
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
        unsafe { <::gen_core::__private::Runtime>::leaf(body) }
    };
    squares.chain(cubes).sum()
}
