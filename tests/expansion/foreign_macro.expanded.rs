fn in_macros(
    n: u32,
) -> ::gen_core::Gen<
    u32,
    ::gen_core::Leaf<impl ::gen_core::__private::Future<Output = ()>>,
> {
    let (generator, make) = <::gen_core::__private::Runtime>::start::<u32, ()>();
    let body = {
        #[inline(always)]
        async move {
            use ::gen_core::__private::IntoSource as _;
            let generator = unsafe {
                <::gen_core::__private::Runtime>::gen_core_begin(generator)
            }
                .await;
            match <::gen_core::__private::Runtime>::lend(
                &mut <::gen_core::__private::Runtime>::co(&generator),
            ) {
                mut co => {
                    unsafe {
                        <::gen_core::__private::Runtime>::gen_core_register(&mut co)
                    }
                        .await;
                    let generator = <::gen_core::__private::Runtime>::has_handle(
                        generator,
                    );
                    let _ = (&n,);
                    let () = 'generator: {
                        if false {
                            break 'generator;
                        }
                        println!(
                            "{}", { < ::gen_core::__private::Runtime > ::at(& co, if
                            false { break 'generator }).yield_(n, & mut co). await; n }
                        );
                        custom!(
                            < ::gen_core::__private::Runtime > ::at(& co, if false {
                            break 'generator })
                            .nest(::gen_core::__private::Delegate(inner(n))
                            .yield_from_source(), & mut co). await => done
                        );
                    };
                }
            }
        }
    };
    unsafe { <::gen_core::__private::Runtime>::gen_core_leaf(make, body) }
}
