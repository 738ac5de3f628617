fn flatten(
    nested: Vec<Nested>,
) -> ::gen_core::Gen<
    i64,
    ::gen_core::Tree<impl ::gen_core::__private::Future<Output = ()>>,
> {
    let (__generator, __make) = <::gen_core::__private::Runtime>::start::<i64, ()>();
    let __body = {
        #[inline(always)]
        async move {
            use ::gen_core::__private::IntoSource as _;
            let __generator = unsafe {
                <::gen_core::__private::Runtime>::gen_core_begin(__generator)
            }
                .await;
            let _ = (&nested,);
            let () = 'generator: {
                if false {
                    break 'generator;
                }
                for item in nested {
                    match item {
                        Nested::List(list) => {
                            <::gen_core::__private::Runtime>::enter(
                                    match __generator {
                                        __token => {
                                            unsafe {
                                                <::gen_core::__private::Runtime>::gen_core_frames(
                                                    __token,
                                                    if false {
                                                        break 'generator;
                                                    },
                                                )
                                            }
                                        }
                                    }
                                        .await,
                                    ::gen_core::__private::Delegate(flatten(list))
                                        .yield_from_source(),
                                )
                                .await
                        }
                        Nested::Leaf(leaf) => {
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
                                .yield_(leaf)
                                .await
                        }
                    }
                }
            };
        }
    };
    unsafe { <::gen_core::__private::Runtime>::gen_core_tree(__make, __body) }
}
