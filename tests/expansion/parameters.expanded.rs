fn parameters(
    a: A,
    arg1: B,
    arg2: (C, D),
    e: E,
) -> ::gen_core::Gen<
    (),
    ::gen_core::Leaf<impl ::gen_core::__private::Future<Output = ()>>,
> {
    let body = <::gen_core::__private::Runtime>::body(move |
        start: ::gen_core::__private::Start<(), ()>|
    {
        #[inline(always)]
        async move {
            match &mut <::gen_core::__private::Runtime>::co(start) {
                handle => {
                    match unsafe { <::gen_core::__private::Runtime>::register(handle) }
                        .await
                    {
                        mut co => {
                            let _ = (&e, &arg2, &arg1, &a);
                            let (c, d) = arg2;
                            let mut e = e;
                            let () = 'body: {
                                if false {
                                    break 'body;
                                }
                                <::gen_core::__private::Runtime>::at(
                                        &co,
                                        if false {
                                            break 'body;
                                        },
                                    )
                                    .yield_((), &mut co)
                                    .await;
                            };
                        }
                    }
                }
            }
        }
    });
    unsafe { <::gen_core::__private::Runtime>::leaf(body) }
}
