fn flatten(
    nested: Vec<Nested>,
) -> ::gen_core::Gen<
    i64,
    ::gen_core::Tree<impl ::gen_core::__private::Future<Output = ()>>,
> {
    let body = <::gen_core::__private::Runtime>::body(move |
        generator: ::gen_core::__private::Start<i64, ()>|
    {
        #[inline(always)]
        async move {
            use ::gen_core::__private::IntoSource as _;
            match &mut <::gen_core::__private::Runtime>::co(generator) {
                handle => {
                    match unsafe {
                        <::gen_core::__private::Runtime>::gen_core_register(handle)
                    }
                        .await
                    {
                        mut co => {
                            let _ = (&nested,);
                            let () = 'generator: {
                                if false {
                                    break 'generator;
                                }
                                for item in nested {
                                    match item {
                                        Nested::List(list) => {
                                            <::gen_core::__private::Runtime>::enter(
                                                    unsafe {
                                                        <::gen_core::__private::Runtime>::gen_core_frames(
                                                            <::gen_core::__private::Runtime>::at(
                                                                &co,
                                                                if false {
                                                                    break 'generator;
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
                                                        break 'generator;
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
    unsafe { <::gen_core::__private::Runtime>::gen_core_tree(body) }
}
