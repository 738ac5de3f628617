/// Counts down from `n` to 1.
pub fn countdown(
    mut n: u32,
) -> ::gen_core::Gen<
    u32,
    ::gen_core::Leaf<impl ::gen_core::__private::Future<Output = ()>>,
> {
    let (__generator, __make) = <::gen_core::__private::Runtime>::start::<u32, ()>();
    let __body = {
        #[inline(always)]
        async move {
            let __generator = unsafe {
                <::gen_core::__private::Runtime>::gen_core_begin(__generator)
            }
                .await;
            let _ = (&n,);
            let () = 'generator: {
                if false {
                    break 'generator;
                }
                while n > 0 {
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
                        .yield_(n)
                        .await;
                    n -= 1;
                }
            };
        }
    };
    unsafe { <::gen_core::__private::Runtime>::gen_core_leaf(__make, __body) }
}
