fn flatten(
    nested: Vec<Nested>,
) -> ::gen_core::Gen<
    i64,
    ::gen_core::Tree<impl ::gen_core::__private::Future<Output = ()>>,
> {
    let body = <::gen_core::__private::Runtime>::body(move |
        start: ::gen_core::__private::Start<i64, ()>|
    {
        #[inline(always)]
        async move {
            use ::gen_core::__private::IntoSource as _;
            match &mut <::gen_core::__private::Runtime>::co(start) {
                handle => {
                    match unsafe { <::gen_core::__private::Runtime>::register(handle) }
                        .await
                    {
                        mut co => {
                            let _ = (&nested,);
                            let () = 'body: {
                                if false {
                                    break 'body;
                                }
                                for item in nested {
                                    match item {
                                        Nested::List(list) => {
                                            <::gen_core::__private::Runtime>::enter(
                                                    unsafe {
                                                        <::gen_core::__private::Runtime>::frames(
                                                            <::gen_core::__private::Runtime>::at(
                                                                &co,
                                                                if false {
                                                                    break 'body;
                                                                },
                                                            ),
                                                            &mut co,
                                                        )
                                                    }
                                                        .await,
                                                    ::gen_core::__private::Delegate(flatten(list))
                                                        .yield_from_source(),
                                                    &mut co,
                                                )
                                                .await
                                        }
                                        Nested::Leaf(leaf) => {
                                            <::gen_core::__private::Runtime>::at(
                                                    &co,
                                                    if false {
                                                        break 'body;
                                                    },
                                                )
                                                .yield_(leaf, &mut co)
                                                .await
                                        }
                                    }
                                }
                            };
                        }
                    }
                }
            }
        }
    });
    unsafe { <::gen_core::__private::Runtime>::tree(body) }
}
