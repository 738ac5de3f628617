fn opaque(
    items: impl IntoIterator<Item = u32>,
) -> ::gen_core::Gen<
    impl Display,
    ::gen_core::Leaf<impl ::gen_core::__private::Future<Output = ()>>,
> {
    let (__generator, __make) = <::gen_core::__private::Runtime>::start::<_, ()>();
    let __body = {
        #[inline(always)]
        async move {
            let __generator = unsafe {
                <::gen_core::__private::Runtime>::gen_core_begin(__generator)
            }
                .await;
            let _ = (&items,);
            let () = 'generator: {
                if false {
                    break 'generator;
                }
                for item in items {
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
                        .yield_(item)
                        .await;
                }
            };
        }
    };
    unsafe { <::gen_core::__private::Runtime>::gen_core_leaf(__make, __body) }
}
