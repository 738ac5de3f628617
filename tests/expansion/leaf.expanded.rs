/// Counts down from `n` to 1.
pub fn countdown(
    mut n: u32,
) -> ::gen_core::Gen<
    u32,
    ::gen_core::Leaf<impl ::gen_core::__private::Future<Output = ()>>,
> {
    let body = <::gen_core::__private::Runtime>::body(move |
        start: ::gen_core::__private::Start<u32, ()>|
    {
        #[inline(always)]
        async move {
            match &mut <::gen_core::__private::Runtime>::co(start) {
                handle => {
                    match unsafe { <::gen_core::__private::Runtime>::register(handle) }
                        .await
                    {
                        mut co => {
                            let _ = (&n,);
                            let () = 'body: {
                                if false {
                                    break 'body;
                                }
                                while n > 0 {
                                    <::gen_core::__private::Runtime>::at(
                                            &co,
                                            if false {
                                                break 'body;
                                            },
                                        )
                                        .yield_(n, &mut co)
                                        .await;
                                    n -= 1;
                                }
                            };
                        }
                    }
                }
            }
        }
    });
    unsafe { <::gen_core::__private::Runtime>::leaf(body) }
}
