//! Habits from other languages, Python first of all, in tokens that syn cannot read.
//!
//! syn says what it expected at the token where it stopped. The user needs to know how the thing is
//! written in Rust. So once syn has refused some tokens, this file looks for the first habit in
//! them. None is found in right code, or the mistake elsewhere in the tokens would be hidden.

use super::spans;
use super::tokens::{
    Role, among, braces, group_role, is_ident, is_joint, is_keyword, is_one_of, is_primitive,
    is_punct, names_lifetime, outside_generics,
};
use proc_macro2::{Delimiter, Spacing, TokenStream, TokenTree};
use syn::Error;

/// Words that stand in front of an operand, as no variable does, and their replacements.
const BEFORE_OPERAND: [(&[&str], &str); 21] = [
    (&["case"], "an arm of a `match` has no `case`: write `pattern => value,`"),
    (&["global", "nonlocal"], "no variable is global: pass it as an argument, `count: &mut u32`"),
    (&["throw"], RAISE),
    (&["yield_from"], FROM),
    (
        &["Yield", "yeild", "yeld", "yied", "yiedl", "yiel", "yields", "yiled"],
        "did you mean `yield`?",
    ),
    (&["Return"], "did you mean `return`?"),
    (&["assert"], "`assert` is a macro: write `assert!(condition)`"),
    (&["await"], "`await` stands behind its operand: write `operand.await`"),
    (&["class"], "write `struct` for `class`, and its functions in an `impl`"),
    (&["def", "func", "function"], "a function begins with `fn`, or `gen fn` for a generator"),
    (&["del"], "to end the life of a value, write `drop(value)`"),
    (&["elif"], "write `else if` for `elif`"),
    (&["foreach"], "a loop over items begins with `for`: write `for item in items { .. }`"),
    (&["import"], "write `use` for `import`"),
    (&["lambda"], "a closure has its parameters between bars: write `|x| x + 1`"),
    (&["not"], "write `!` for `not`"),
    (&["print"], "`print` is a macro: write `println!(\"{value}\")`"),
    (&["raise"], RAISE),
    (&["switch"], "write `match` for `switch`"),
    (&["var"], "a variable begins with `let`: write `let name = value;`"),
    (&["with"], "a value is closed at the end of its scope: write `let value = open();`"),
];

/// Words that stand between two operands, and their replacements.
const BETWEEN_OPERANDS: [(&str, &str); 4] = [
    ("and", "write `&&` for `and`"),
    (
        "is",
        "write `value.is_none()` for `is None`, `value.is_some()` for `is not None`, and `==` for \
         any other `is`",
    ),
    ("not", "write `!values.contains(&value)` for `value not in values`"),
    ("or", "write `||` for `or`"),
];

/// The words of a block that may have a colon at the end of its head.
const HEADS: [&str; 5] = ["elif", "else", "for", "if", "while"];

/// The keywords that do not end an operand.
const NO_OPERANDS: [&str; 25] = [
    "as", "break", "const", "crate", "dyn", "else", "fn", "for", "if", "impl", "in", "let",
    "match", "mod", "move", "mut", "pub", "ref", "return", "static", "unsafe", "use", "where",
    "while", "yield",
];

const IN: &str = "write `values.contains(&value)` for `value in values`";
const FROM: &str = "did you mean `yield from`?";
const ASYNC_FOR: &str =
    "write `for await` for `async for`, in an `async gen fn` or an `async gen {}`";
const DOCSTRING: &str = "documentation stands above the function: write `/// What it yields.`";
const COMMENT: &str = "a comment begins with `//`";
const RAISE: &str =
    "Rust has no exceptions: write `return Err(error);`, in a generator of `Result`s";
const STOP: &str = "a generator ends with `return;`, or at the end of its body";
const FN_GEN: &str = "write `gen fn` for `fn gen`";
/// The message about a star behind the `fn` or `function` of a generator.
pub(crate) const FN_STAR: &str =
    "a generator function has no star: write `gen fn name() -> Type { .. }`";
const DO: &str = "a loop that asks at its end is `loop { .. if !condition { break; } }`";
const TERNARY: &str = "a choice begins with its condition: write `if condition { x } else { y }`";
const ADD: &str = "write `value += 1` for `value++`";
const SUBTRACT: &str = "write `value -= 1` for `value--`";
const COMPARED_CAST: &str =
    "a `<` behind a type begins its arguments: write `(value as Type) < other`";
const CONST: &str =
    "a constant has a type, `const NAME: Type`; for a variable write `let name = value;`";
const FOR: &str = "a loop names its variable and its items: write `for i in 0..n { .. }`";
const FOR_ELSE: &str = "a loop has no `else`: set a variable before the `break`, and ask for it \
                        behind the loop";
const DECORATOR: &str = "Rust has no decorators: an attribute is written `#[name]`";
const LET: &str = "a variable begins with `let`: write `let name: Type = value;`";
const YIELD_TUPLE: &str = "a tuple needs parentheses: write `yield (x, y)`";
const YIELD_COMMA: &str = "a statement ends with a semicolon: write `yield value;`";
const YIELD_COLON: &str = "a `yield` has no colon: write `yield value;`";
const ASSIGNED_TUPLE: &str = "a tuple needs parentheses: write `(x, y) = (y, x);`";
const LET_TUPLE: &str = "a tuple pattern needs parentheses: write `let (mut x, mut y) = (0, 1);`";
const TUPLE: &str = "a tuple pattern needs parentheses: write `for (key, value) in map`";
const COMPREHENSION: &str =
    "write `genexpr!(x for x in xs)`; for a list, add `.collect::<Vec<_>>()`";
const TRY: &str =
    "Rust has no exceptions: write `match` to tell the `Ok` and the `Err` of a `Result`";
const FINALLY: &str = "a block that runs at each end is the `Drop` of a value: write \
                       `impl Drop for Guard`, and bind a `Guard` in the generator";
const SLICE: &str = "the bounds of a slice have dots between them: write `&values[begin..end]`";
const FORMATTED: &str = "a text with values in it needs a macro: write `format!(\"{value}\")`";
/// The message about `**`.
pub(crate) const POWER: &str =
    "Rust has no `**`: write `value.pow(2)`, or `value.powi(2)` for a float";
const WALRUS: &str = "`:=` is not Rust: write `let name = value;` before, or the clause \
                      `for name in [value]` in a generator expression";

/// The message about the first habit in `tokens`.
pub(crate) fn find(tokens: TokenStream) -> Option<Error> {
    find_within(tokens, Delimiter::None, false)
}

/// Finds a habit of another language in a group with these delimiters, which may stand behind an
/// operand.
fn find_within(
    tokens: TokenStream,
    delimiter: Delimiter,
    is_behind_operand: bool,
) -> Option<Error> {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let mut place = Place { tokens: &tokens, at: 0, head: None, delimiter, is_behind_operand };
    for (at, token) in tokens.iter().enumerate() {
        place.at = at;
        if let TokenTree::Group(group) = token {
            let is_code = group_role(&tokens, at) == Role::Code;
            let found = || find_within(group.stream(), group.delimiter(), place.follows_operand());
            if let Some(found) = is_code.then(found).flatten() {
                return Some(found);
            }
        }
        if let Some(message) = place.message() {
            return Some(Error::new(token.span(), message));
        }
        if HEADS.iter().any(|word| is_keyword(&tokens, at, word)) {
            place.head = Some(at);
        } else if braces(token).is_some() || is_punct(token, ';') || is_punct(token, '|') {
            place.head = None;
        }
    }
    None
}

/// A token, and the tokens around it.
struct Place<'a> {
    tokens: &'a [TokenTree],
    at: usize,
    /// The word that begins the head of a block, or a clause, which has not ended.
    head: Option<usize>,
    /// The delimiter around the tokens.
    delimiter: Delimiter,
    is_behind_operand: bool,
}

impl Place<'_> {
    /// The message about a habit that begins here.
    fn message(&self) -> Option<String> {
        match self.tokens.get(self.at)? {
            TokenTree::Punct(punct) => self.about_sign(punct.as_char()),
            TokenTree::Literal(_) if self.begins_docstring() => Some(DOCSTRING.to_owned()),
            TokenTree::Ident(word) if !names_lifetime(self.tokens, self.at) => {
                self.about_word(&word.to_string()).map(str::to_owned)
            }
            _ => None,
        }
    }

    /// The message about a sign that has another meaning in Rust, or none.
    fn about_sign(&self, sign: char) -> Option<String> {
        let next = self.tokens.get(self.at + 1);
        let message = match sign {
            ':' if next.is_some_and(|next| is_punct(next, '=')) => WALRUS,
            ':' if self.head.is_some() && self.is_colon() => return self.about_colon(),
            ':' if self.begins_assignment() => LET,
            ':' if self.is_in_index() => SLICE,
            '*' if self.begins_power_assignment() => POWER,
            ':' if self.follows_yield() => YIELD_COLON,
            '?' if self.is_choice() => TERNARY,
            '<' if self.follows_cast() => COMPARED_CAST,
            '#' if matches!(next, Some(TokenTree::Ident(_))) => COMMENT,
            '@' if !self.follows_operand() => DECORATOR,
            '+' if next.is_some_and(|next| is_punct(next, '+')) => ADD,
            '-' if self.is_decrement() => SUBTRACT,
            ',' if self.is_in_pattern() => TUPLE,
            ',' if self.is_in_yield() && next.is_none() => YIELD_COMMA,
            ',' if self.is_in_yield() => YIELD_TUPLE,
            ',' if self.is_in_let() => LET_TUPLE,
            ',' if self.is_assigned() => ASSIGNED_TUPLE,
            _ => return None,
        };
        Some(message.to_owned())
    }

    /// A colon at the end of a block's head. The `for` of an `impl` has no `in`.
    fn about_colon(&self) -> Option<String> {
        let head = self.tokens.get(self.head?..self.at)?;
        let word = head.first()?.to_string();
        if word == "for" && !head.iter().any(|token| is_ident(token, "in")) {
            return None;
        }
        let head = if word == "else" { word } else { format!("{word} ..") };
        Some(format!("a block is in braces, without a colon: write `{head} {{ .. }}`"))
    }

    /// The message about a word that has another place or meaning in Rust.
    fn about_word(&self, word: &str) -> Option<&'static str> {
        let head = self.head.and_then(|head| self.tokens.get(head));
        let is_head = |words: &[&str]| head.is_some_and(|head| is_one_of(head, words));
        let next = self.tokens.get(self.at + 1);
        match word {
            "if" if self.follows_operand() && !is_head(&["for", "if"]) && self.chooses() => {
                Some(TERNARY)
            }
            "in" if self.follows_operand() && (is_head(&["if", "while"]) || self.asks_in()) => {
                Some(IN)
            }
            "for" if self.follows_operand() && !self.is_in_block() && !self.precedes('<') => {
                Some(COMPREHENSION)
            }
            "async" if next.is_some_and(|next| is_ident(next, "for")) => Some(ASYNC_FOR),
            "raise" if next.is_some_and(|next| is_ident(next, "StopIteration")) => Some(STOP),
            "try" if self.precedes(':') || self.precedes_braces() => Some(self.about_try()),
            "fn" if self.precedes_gen_and_name() => Some(FN_GEN),
            "function" if self.touches_star() => Some(FN_STAR),
            "do" if self.precedes_braces() => Some(DO),
            "for" | "foreach" if self.has_head_in_parentheses() => Some(FOR),
            "else" if self.follows_loop() => Some(FOR_ELSE),
            "const" if self.begins_untyped_constant() => Some(CONST),
            "f" | "F" | "fr" | "rf" if self.touches_text() => Some(FORMATTED),
            "all" | "form" | "fron" | "frm" | "fom"
                if self.follows_yield() && self.precedes_operand() =>
            {
                Some(FROM)
            }
            _ => self.about_operator(word),
        }
    }

    /// A block with handlers, or with an end that always runs.
    fn about_try(&self) -> &'static str {
        let mut rest = self.tokens.iter().skip(self.at);
        let handles = |token: &TokenTree| is_ident(token, "catch") || is_ident(token, "except");
        let word = rest.find(|token| handles(token) || is_ident(token, "finally"));
        if word.is_some_and(|word| !handles(word)) { FINALLY } else { TRY }
    }

    /// A word in the place of a sign, of a keyword or of a macro.
    fn about_operator(&self, word: &str) -> Option<&'static str> {
        let mut between = BETWEEN_OPERANDS.into_iter().filter(|_| self.follows_operand());
        let mut before = BEFORE_OPERAND.into_iter().filter(|_| self.precedes_operand());
        between
            .find_map(|(known, message)| (known == word).then_some(message))
            .or_else(|| before.find_map(|(known, it)| known.contains(&word).then_some(it)))
    }

    /// Whether this is a text as the first statement of a body, or the first of several.
    fn begins_docstring(&self) -> bool {
        let is_text = |token: Option<&TokenTree>| match token {
            Some(TokenTree::Literal(text)) => text.to_string().starts_with(['"', 'r']),
            _ => false,
        };
        let next = self.tokens.get(self.at + 1);
        let is_word = |token: &TokenTree| match token {
            TokenTree::Ident(word) => word != "as" && word != "if",
            _ => false,
        };
        let goes_on = is_text(next) || next.is_some_and(is_word);
        self.is_in_block() && self.at == 0 && is_text(self.tokens.first()) && goes_on
    }

    fn before(&self) -> Option<usize> {
        self.at.checked_sub(1)
    }

    fn precedes(&self, sign: char) -> bool {
        self.tokens.get(self.at + 1).is_some_and(|next| is_punct(next, sign))
    }

    /// Whether `gen name` follows.
    fn precedes_gen_and_name(&self) -> bool {
        match self.tokens.get(self.at + 1..) {
            Some([gen_, TokenTree::Ident(_), ..]) => is_ident(gen_, "gen"),
            _ => false,
        }
    }

    fn precedes_braces(&self) -> bool {
        self.tokens.get(self.at + 1).is_some_and(|next| braces(next).is_some())
    }

    fn follows_yield(&self) -> bool {
        self.before().is_some_and(|before| is_keyword(self.tokens, before, "yield"))
    }

    /// Whether this is the `else` behind the braces of a loop.
    fn follows_loop(&self) -> bool {
        let Some((block, head)) = self.tokens.get(..self.at).and_then(<[_]>::split_last) else {
            return false;
        };
        let is_head = |word: &str| ["for", "if", "loop", "match", "while"].contains(&word);
        let word = head.iter().rev().map_while(|token| match token {
            TokenTree::Ident(word) => Some(word.to_string()),
            token if is_punct(token, ';') || braces(token).is_some() => None,
            _ => Some(String::new()),
        });
        let word = word.into_iter().find(|word| is_head(word));
        braces(block).is_some() && word.is_some_and(|word| word == "for" || word == "while")
    }

    /// Whether this is the `const` of `const name = value`. (A pointer is a `*const`.)
    fn begins_untyped_constant(&self) -> bool {
        let is_pointer = self
            .before()
            .and_then(|at| self.tokens.get(at))
            .is_some_and(|sign| is_punct(sign, '*'));
        !is_pointer && self.tokens.get(self.at + 2).is_some_and(|sign| is_punct(sign, '='))
    }

    /// Whether this is the first sign of a `--` behind an operand, and no operand follows. Two signs
    /// before an operand negate twice.
    fn is_decrement(&self) -> bool {
        let is_sign = |at: usize| self.tokens.get(at).is_some_and(|sign| is_punct(sign, '-'));
        let ends = match self.tokens.get(self.at + 2) {
            Some(TokenTree::Punct(next)) => ";,=>+/%^".contains(next.as_char()),
            next => next.is_none(),
        };
        let is_joint = self.tokens.get(self.at).is_some_and(|sign| is_joint(sign, '-'));
        is_joint && is_sign(self.at + 1) && self.follows_operand() && ends
    }

    /// Whether this `in` behind an operand belongs to no loop and to no clause. Behind two words it may:
    /// `fro x in xs`.
    fn asks_in(&self) -> bool {
        let before = self.tokens.get(..self.at).unwrap_or_default();
        let is_end = |token: &&TokenTree| is_punct(token, ';') || is_ident(token, "in");
        let has_for =
            before.iter().rev().take_while(|it| !is_end(it)).any(|it| is_ident(it, "for"));
        let follows_word = match before {
            [.., TokenTree::Ident(word), TokenTree::Ident(_)] => !among(word, &NO_OPERANDS),
            _ => false,
        };
        !has_for && !follows_word
    }

    /// Whether this is a `for` whose head is in parentheses, with or without its `in`.
    fn has_head_in_parentheses(&self) -> bool {
        let head = match self.tokens.get(self.at + 1) {
            Some(TokenTree::Group(head)) if head.delimiter() == Delimiter::Parenthesis => head,
            _ => return false,
        };
        let is_in = |token: TokenTree| is_ident(&token, "in");
        let is_sign = |token: TokenTree| is_punct(&token, ';') || is_punct(&token, ':');
        self.tokens.get(self.at + 2).is_some_and(|next| braces(next).is_some())
            && head.stream().into_iter().any(is_sign)
            || head.stream().into_iter().any(is_in)
    }

    /// Whether the tokens before this token are a cast to a number, which has no arguments.
    fn follows_cast(&self) -> bool {
        match self.tokens.get(..self.at) {
            Some([.., as_, TokenTree::Ident(ty)]) => is_ident(as_, "as") && is_primitive(ty),
            _ => false,
        }
    }

    /// Whether the token before this token ends an operand.
    fn follows_operand(&self) -> bool {
        let Some(before) = self.before() else { return false };
        match self.tokens.get(before) {
            Some(TokenTree::Ident(ident)) => !among(ident, &NO_OPERANDS),
            Some(TokenTree::Literal(_)) => true,
            Some(TokenTree::Group(group)) => {
                group.delimiter() != Delimiter::Brace
                    && group_role(self.tokens, before) != Role::Attribute
            }
            _ => false,
        }
    }

    /// Whether the token after this token begins an operand, and cannot follow an operand.
    fn precedes_operand(&self) -> bool {
        match self.tokens.get(self.at + 1) {
            Some(TokenTree::Ident(next)) => {
                !among(next, &["as", "else", "for", "if", "in", "where"])
            }
            Some(TokenTree::Literal(_)) => true,
            _ => false,
        }
    }

    /// Whether an `else` follows in the same expression, without braces before it.
    fn chooses(&self) -> bool {
        let goes_on = |token: &&TokenTree| {
            braces(token).is_none() && !is_punct(token, ';') && !is_punct(token, ',')
        };
        let rest = self.tokens.iter().skip(self.at);
        rest.take_while(goes_on).any(|token| is_ident(token, "else"))
    }

    /// Whether this is the `?` of a choice by `?` and `:`.
    fn is_choice(&self) -> bool {
        let goes_on = |(_, token): &(usize, &TokenTree)| {
            braces(token).is_none() && !is_punct(token, ';') && !is_punct(token, ',')
        };
        let mut rest = self.tokens.iter().enumerate().skip(self.at).take_while(goes_on);
        let is_colon = |(at, token)| is_punct(token, ':') && Place { at, ..*self }.is_colon();
        self.follows_operand() && self.precedes_operand() && rest.any(is_colon)
    }

    /// Whether this is a colon that is no part of a path, and not a label's.
    fn is_colon(&self) -> bool {
        let is_joint_at = |at: usize| self.tokens.get(at).is_some_and(|token| is_joint(token, ':'));
        let is_other = |before| is_joint_at(before) || names_lifetime(self.tokens, before);
        !is_joint_at(self.at) && !self.before().is_some_and(is_other)
    }

    /// Whether the tokens may be statements.
    fn is_in_block(&self) -> bool {
        matches!(self.delimiter, Delimiter::Brace | Delimiter::None)
    }

    /// The tokens of this statement that stand before.
    fn statement(&self) -> &[TokenTree] {
        let read = self.tokens.get(..self.at).unwrap_or_default();
        let ends = |token: &TokenTree| is_punct(token, ';') || braces(token).is_some();
        read.rsplit(ends).next().unwrap_or_default()
    }

    /// Whether this is the colon of a statement `name: Type = value`. The same tokens may be a field
    /// where no `=` or no other statement follows.
    fn begins_assignment(&self) -> bool {
        let ends = |token: &TokenTree| is_punct(token, ';') || is_punct(token, ',');
        let rest = self.tokens.get(self.at..).unwrap_or_default();
        let is_first = matches!(self.statement(), [TokenTree::Ident(_)]);
        let mut value = outside_generics(rest)
            .take_while(|(_, token)| !ends(token))
            .skip_while(|(at, token)| !is_punct(token, '=') || is_in_operator(rest, *at));
        let goes_on = |(at, token)| match rest.get(at + 1) {
            Some(next) if is_punct(next, ';') => true,
            Some(TokenTree::Ident(next)) => {
                let begins = among(next, &["for", "if", "return", "while", "yield"]);
                begins && !matches!(token, &TokenTree::Punct(_))
            }
            _ => false,
        };
        self.is_in_block() && is_first && self.is_colon() && value.any(goes_on)
    }

    /// Whether this colon is in brackets behind a value. The type of a closure's parameter may be,
    /// too.
    fn is_in_index(&self) -> bool {
        self.delimiter == Delimiter::Bracket
            && self.is_behind_operand
            && self.is_colon()
            && !self.tokens.iter().any(|token| is_punct(token, '|'))
    }

    /// Whether `**=` begins here.
    fn begins_power_assignment(&self) -> bool {
        match self.tokens.get(self.at..) {
            Some([first, second, third, ..]) => {
                is_joint(first, '*') && is_joint(second, '*') && is_punct(third, '=')
            }
            _ => false,
        }
    }

    /// Whether a `*` stands behind this word, without a space, and a name behind it.
    fn touches_star(&self) -> bool {
        match self.tokens.get(self.at..) {
            Some([word, star, name @ TokenTree::Ident(_), ..]) if is_punct(star, '*') => {
                spans::touch(word.span(), star.span()) && !spans::touch(star.span(), name.span())
            }
            _ => false,
        }
    }

    /// Whether a text stands behind this word, without a space.
    fn touches_text(&self) -> bool {
        match (self.tokens.get(self.at), self.tokens.get(self.at + 1)) {
            (Some(word), Some(TokenTree::Literal(text))) => {
                text.to_string().starts_with('"') && spans::touch(word.span(), text.span())
            }
            _ => false,
        }
    }

    /// Whether this comma is in a statement that is a `yield`, and not among generic arguments. An
    /// arm of a `match` may be a `yield`, too.
    fn is_in_yield(&self) -> bool {
        let statement = self.statement();
        let is_generic = || {
            let first = self.at - statement.len();
            let with_comma = self.tokens.get(first..=self.at).unwrap_or_default();
            outside_generics(with_comma).last().is_none_or(|(at, _)| at < statement.len())
        };
        self.is_in_block() && is_keyword(statement, 0, "yield") && !is_generic()
    }

    /// Whether this comma is in the pattern of a `let`, without parentheses around it.
    fn is_in_let(&self) -> bool {
        let is_name =
            |token: &TokenTree| matches!(token, TokenTree::Ident(_)) || is_punct(token, ',');
        let statement = self.statement();
        self.is_in_block() && is_keyword(statement, 0, "let") && statement.iter().all(is_name)
    }

    /// Whether this comma is between two places to which a statement assigns.
    fn is_assigned(&self) -> bool {
        let is_place = |token: &TokenTree| match token {
            TokenTree::Ident(word) => !among(word, &NO_OPERANDS),
            TokenTree::Group(index) => index.delimiter() == Delimiter::Bracket,
            token => is_punct(token, ',') || is_punct(token, '.') || is_punct(token, '*'),
        };
        let statement = self.statement();
        let mut rest = self.tokens.iter().skip(self.at).skip_while(|token| is_place(token));
        let is_assignment = rest.next().is_some_and(|sign| is_punct(sign, '=') && !is_joint(sign, '='))
            // An `enum` has such commas, too.
            && rest.any(|token| is_punct(token, ';'));
        self.is_in_block()
            && matches!(statement, [TokenTree::Ident(_), ..])
            && statement.iter().all(is_place)
            && is_assignment
    }

    /// Whether this is between a `for` and its `in`.
    fn is_in_pattern(&self) -> bool {
        let is_in = |token: &TokenTree| is_ident(token, "in");
        self.head.is_some_and(|head| {
            let (read, rest) = self.tokens.split_at(self.at);
            is_keyword(read, head, "for")
                && !read.iter().skip(head).any(is_in)
                && rest
                    .iter()
                    .take_while(|token| braces(token).is_none() && !is_punct(token, ';'))
                    .any(is_in)
        })
    }
}

/// Whether the sign at `tokens[at]` is a part of an operator of several signs.
fn is_in_operator(tokens: &[TokenTree], at: usize) -> bool {
    let is_joint = |at: usize| matches!(tokens.get(at), Some(TokenTree::Punct(sign)) if sign.spacing() == Spacing::Joint);
    is_joint(at) || at.checked_sub(1).is_some_and(is_joint)
}
