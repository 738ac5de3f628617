/// Counts down from `n` to 1.
pub fn countdown(
    mut n: u32,
) -> ::gen_core::Gen<
    u32,
    ::gen_core::Leaf<impl ::gen_core::__private::Future<Output = ()>>,
> {
    let (generator, make) = <::gen_core::__private::Runtime>::start::<u32, ()>();
    let body = {
        #[inline(always)]
        async move {
            let generator = unsafe {
                <::gen_core::__private::Runtime>::gen_core_begin(generator)
            }
                .await;
            let _ = (&n,);
            let () = 'generator: {
                if false {
                    break 'generator;
                }
                while n > 0 {
                    unsafe {
                        <::gen_core::__private::Runtime>::gen_core_here(
                            &generator,
                            if false {
                                break 'generator;
                            },
                        )
                    }
                        .yield_(n)
                        .await;
                    n -= 1;
                }
            };
        }
    };
    unsafe { <::gen_core::__private::Runtime>::gen_core_leaf(make, body) }
}
