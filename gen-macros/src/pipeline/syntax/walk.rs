//! The walk over the nodes of a body, of a signature or of an item.
//!
//! A type that implements syn's visitor gets a copy of syn's walk, which is 180 functions. With ten
//! such types the copies were a third of the functions of this crate, and each user compiles the
//! crate. So `Walk` is the only such type, and the passes are trait objects. (With the comparisons of
//! `tokens::among`, it takes a tenth off rustc's instructions for this crate: 10.0 billion before, 9.0
//! after, by callgrind, on 2026-11-30.)

use syn::visit_mut::{self, VisitMut};
use syn::{
    Abi, Attribute, Block, BoundLifetimes, Expr, ExprAsync, ExprBreak, ExprClosure, ExprConst,
    ExprContinue, ExprForLoop, ExprIf, ExprLet, ExprLoop, ExprMacro, ExprMatch, ExprMethodCall,
    ExprReturn, ExprWhile, ExprYield, FnArg, GenericArgument, Item, Lifetime, Local, Macro,
    ParenthesizedGenericArguments, Pat, PatIdent, Receiver, ReturnType, Signature, Stmt, Type,
    TypeFnPtr, TypeImplTrait, TypeReference,
};

/// Walks through the parts of a node, and shows a pass the nodes that it may ask for.
pub(crate) struct Walk<'a>(pub(crate) &'a mut dyn Pass);

/// Implements the pass and the walk for the nodes that some pass asks for.
macro_rules! nodes {
    ($($visit:ident: $node:ty,)*) => {
        /// A pass over the nodes. Unless it says something else, it goes through the parts of a node.
        pub(crate) trait Pass {
            /// The pass itself.
            fn as_pass(&mut self) -> &mut dyn Pass;
            $(
                fn $visit(&mut self, node: &mut $node) {
                    visit_mut::$visit(&mut Walk(self.as_pass()), node);
                }
            )*
        }

        impl VisitMut for Walk<'_> {
            $(
                fn $visit(&mut self, node: &mut $node) {
                    self.0.$visit(node);
                }
            )*
        }
    };
}

nodes! {
    visit_abi_mut: Abi,
    visit_attribute_mut: Attribute,
    visit_block_mut: Block,
    visit_bound_lifetimes_mut: BoundLifetimes,
    visit_expr_async_mut: ExprAsync,
    visit_expr_break_mut: ExprBreak,
    visit_expr_closure_mut: ExprClosure,
    visit_expr_const_mut: ExprConst,
    visit_expr_continue_mut: ExprContinue,
    visit_expr_for_loop_mut: ExprForLoop,
    visit_expr_if_mut: ExprIf,
    visit_expr_let_mut: ExprLet,
    visit_expr_loop_mut: ExprLoop,
    visit_expr_macro_mut: ExprMacro,
    visit_expr_match_mut: ExprMatch,
    visit_expr_method_call_mut: ExprMethodCall,
    visit_expr_mut: Expr,
    visit_expr_return_mut: ExprReturn,
    visit_expr_while_mut: ExprWhile,
    visit_expr_yield_mut: ExprYield,
    visit_fn_arg_mut: FnArg,
    visit_generic_argument_mut: GenericArgument,
    visit_item_mut: Item,
    visit_lifetime_mut: Lifetime,
    visit_local_mut: Local,
    visit_macro_mut: Macro,
    visit_parenthesized_generic_arguments_mut: ParenthesizedGenericArguments,
    visit_pat_ident_mut: PatIdent,
    visit_pat_mut: Pat,
    visit_receiver_mut: Receiver,
    visit_return_type_mut: ReturnType,
    visit_signature_mut: Signature,
    visit_stmt_mut: Stmt,
    visit_type_fn_ptr_mut: TypeFnPtr,
    visit_type_impl_trait_mut: TypeImplTrait,
    visit_type_mut: Type,
    visit_type_reference_mut: TypeReference,
}
