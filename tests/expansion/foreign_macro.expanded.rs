fn in_macros(
    n: u32,
) -> ::gen_core::Gen<
    u32,
    ::gen_core::Leaf<impl ::gen_core::__private::Future<Output = ()>>,
> {
    let (__generator, __make) = <::gen_core::__private::Runtime>::start::<u32, ()>();
    let __body = {
        #[inline(always)]
        async move {
            use ::gen_core::__private::IntoSource as _;
            let __generator = unsafe {
                <::gen_core::__private::Runtime>::gen_core_begin(__generator)
            }
                .await;
            match <::gen_core::__private::Runtime>::lend(
                &mut <::gen_core::__private::Runtime>::co(__generator),
            ) {
                mut __co => {
                    unsafe {
                        <::gen_core::__private::Runtime>::gen_core_register(&mut __co)
                    }
                        .await;
                    let __generator = <::gen_core::__private::Runtime>::has_handle(
                        __generator,
                    );
                    let _ = (&n,);
                    let () = 'generator: {
                        if false {
                            break 'generator;
                        }
                        '__generator: {
                            if false {
                                break '__generator;
                            }
                            println!(
                                "{}", { < ::gen_core::__private::Runtime > ::at(& __co, if
                                false { break '__generator }).yield_(n, & mut __co). await;
                                n }
                            );
                            custom!(
                                < ::gen_core::__private::Runtime > ::at(& __co, if false {
                                break '__generator })
                                .nest(::gen_core::__private::Delegate(inner(n))
                                .yield_from_source(), & mut __co). await => done
                            );
                        }
                    };
                }
            }
        }
    };
    unsafe { <::gen_core::__private::Runtime>::gen_core_leaf(__make, __body) }
}
