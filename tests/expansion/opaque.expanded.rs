fn opaque(
    items: impl IntoIterator<Item = u32>,
) -> ::gen_core::Gen<
    impl Display,
    ::gen_core::Leaf<impl ::gen_core::__private::Future<Output = ()>>,
> {
    let body = <::gen_core::__private::Runtime>::body(move |
        start: ::gen_core::__private::Start<_, ()>|
    {
        #[inline(always)]
        async move {
            match &mut <::gen_core::__private::Runtime>::co(start) {
                handle => {
                    match unsafe { <::gen_core::__private::Runtime>::register(handle) }
                        .await
                    {
                        mut co => {
                            let _ = (&items,);
                            let () = 'body: {
                                if false {
                                    break 'body;
                                }
                                for item in items {
                                    <::gen_core::__private::Runtime>::at(
                                            &co,
                                            if false {
                                                break 'body;
                                            },
                                        )
                                        .yield_(item, &mut co)
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
}
