//! What can be changed in a solution, so that it is another program.

use std::ops::Range;

use syn::spanned::Spanned;
use syn::visit::{self, Visit};
use syn::{BinOp, Expr, Item, Lit, Stmt};

/// Pieces of the text, and what stands there instead.
pub type Change = Vec<(Range<usize>, String)>;

/// What can be changed in all functions of this text: operators, operands, numbers, the order of
/// statements, what a loop goes over.
pub fn changes(text: &str) -> Vec<Change> {
    let file = syn::parse_file(text).expect("a solution compiles");
    let functions = file.items.iter().filter_map(|item| match item {
        Item::Fn(function) => Some(function.sig.ident.to_string()),
        _ => None,
    });
    let mut finder = Finder {
        text,
        functions: functions.collect(),
        names: Vec::new(),
        changes: Vec::new(),
    };
    finder.visit_file(&file);
    finder.changes
}

/// Walks over the functions of a solution, and writes down what can be changed.
struct Finder<'text> {
    text: &'text str,
    functions: Vec<String>,
    /// What the function has named in which the walk is.
    names: Vec<String>,
    changes: Vec<Change>,
}

impl Finder<'_> {
    fn at(&self, what: &impl Spanned) -> Range<usize> {
        what.span().byte_range()
    }

    fn text_of(&self, what: &impl Spanned) -> String {
        self.text[self.at(what)].to_string()
    }

    fn replace(&mut self, what: &impl Spanned, by: impl Into<String>) {
        self.changes.push(vec![(self.at(what), by.into())]);
    }

    fn replace_by_each(&mut self, what: &impl Spanned, others: &[&str]) {
        for other in others {
            self.replace(what, *other);
        }
    }

    /// Puts a text before and another behind.
    fn wrap(&mut self, what: &impl Spanned, before: &str, behind: &str) {
        let Range { start, end } = self.at(what);
        self.changes.push(vec![
            (start..start, before.to_string()),
            (end..end, behind.to_string()),
        ]);
    }

    /// Each of two neighbours in the other's place.
    fn swap<T: Spanned>(&mut self, list: &[T]) {
        for two in list.windows(2) {
            self.changes.push(vec![
                (self.at(&two[0]), self.text_of(&two[1])),
                (self.at(&two[1]), self.text_of(&two[0])),
            ]);
        }
    }
}

const ARITHMETIC: [&str; 4] = ["+", "-", "*", "/"];
const COMPARISONS: [&str; 6] = ["==", "!=", "<", "<=", ">", ">="];
const CHANGES: [&str; 5] = ["=", "+=", "-=", "*=", "/="];
const NUMBERS: [&str; 7] = ["0.0", "0.5", "1.0", "2.0", "-1.0", "1e-9", "0.499"];
const LITTLE: [&str; 3] = ["1e-9", "1e-3", "0.2"];

impl<'ast> Visit<'ast> for Finder<'_> {
    fn visit_item_fn(&mut self, function: &'ast syn::ItemFn) {
        self.names.clear();
        let mut named = Named(&mut self.names);
        named.visit_item_fn(function);
        visit::visit_item_fn(self, function);
    }

    /// Sizes are no numbers of the answer.
    fn visit_type(&mut self, _: &'ast syn::Type) {}

    fn visit_expr_binary(&mut self, binary: &'ast syn::ExprBinary) {
        let (left, right) = (&binary.left, &binary.right);
        let others = match binary.op {
            BinOp::Add(_) | BinOp::Sub(_) | BinOp::Mul(_) | BinOp::Div(_) => {
                self.wrap(binary, "-(", ")");
                self.wrap(binary, "(", ").abs()");
                &ARITHMETIC[..]
            }
            BinOp::And(_) | BinOp::Or(_) => {
                self.changes.push(vec![
                    (self.at(binary).start..self.at(left).start, "(".into()),
                    (self.at(left).end..self.at(right).start, ") ^ (".into()),
                    (self.at(right).end..self.at(binary).end, ")".into()),
                ]);
                &["&&", "||"]
            }
            BinOp::AddAssign(_) => &CHANGES,
            _ => {
                for little in LITTLE {
                    self.wrap(right, "(", &format!(" - {little})"));
                    self.wrap(right, "(", &format!(" + {little})"));
                    let [left, right] = [self.text_of(left), self.text_of(right)];
                    let near = format!("({left} - {right}).abs() < {little}");
                    self.replace(binary, near.clone());
                    self.replace(binary, format!("{near} || {left} > {right}"));
                }
                &COMPARISONS
            }
        };
        self.replace_by_each(&binary.op, others);
        self.swap(&[left, right]);
        self.replace(binary, self.text_of(left));
        self.replace(binary, self.text_of(right));
        visit::visit_expr_binary(self, binary);
    }

    fn visit_expr_lit(&mut self, literal: &'ast syn::ExprLit) {
        match literal.lit {
            Lit::Float(_) => self.replace_by_each(literal, &NUMBERS),
            Lit::Int(_) => self.replace_by_each(literal, &["0", "1", "2", "3"]),
            _ => (),
        }
    }

    fn visit_expr_path(&mut self, path: &'ast syn::ExprPath) {
        let names = match self.functions.contains(&self.text_of(path)) {
            true => self.functions.clone(),
            false => self.names.clone(),
        };
        for name in names {
            self.replace(path, name);
        }
        self.wrap(path, "-", "");
        self.wrap(path, "", ".abs()");
        self.replace_by_each(path, &NUMBERS);
    }

    fn visit_expr_index(&mut self, index: &'ast syn::ExprIndex) {
        self.wrap(index, "-", "");
        self.wrap(index, "", ".abs()");
        visit::visit_expr_index(self, index);
    }

    fn visit_expr_array(&mut self, array: &'ast syn::ExprArray) {
        let list: Vec<&Expr> = array.elems.iter().collect();
        self.swap(&list);
        visit::visit_expr_array(self, array);
    }

    fn visit_expr_call(&mut self, call: &'ast syn::ExprCall) {
        let list: Vec<&Expr> = call.args.iter().collect();
        self.swap(&list);
        visit::visit_expr_call(self, call);
    }

    fn visit_expr_if(&mut self, choice: &'ast syn::ExprIf) {
        self.wrap(&choice.cond, "!(", ")");
        self.replace_by_each(&choice.cond, &["true", "false"]);
        self.replace(&choice.if_token, "while");
        visit::visit_expr_if(self, choice);
    }

    fn visit_expr_for_loop(&mut self, round: &'ast syn::ExprForLoop) {
        for other in [".rev()", ".skip(1)", ".take(3)", ".step_by(2)"] {
            self.wrap(&round.expr, "", &format!(".into_iter(){other}"));
        }
        let again = format!(".into_iter().chain({})", self.text_of(&round.expr));
        self.wrap(&round.expr, "", &again);
        visit::visit_expr_for_loop(self, round);
    }

    fn visit_block(&mut self, block: &'ast syn::Block) {
        self.swap(&block.stmts);
        for statement in &block.stmts {
            self.replace(statement, "");
            self.wrap(statement, "", &self.text_of(statement));
            self.wrap(statement, "", " break;");
            self.wrap(statement, "", " continue;");
        }
        for two in block.stmts.windows(2) {
            // What stands behind an `if` moves into it, or is done there too; or the `if` goes on
            // until it is no longer true.
            if let Stmt::Expr(Expr::If(choice), _) = &two[0] {
                let end = self.at(&choice.then_branch).end - 1;
                let within = (end..end, self.text_of(&two[1]));
                let moved = vec![within.clone(), (self.at(&two[1]), String::new())];
                let keyword = (self.at(&choice.if_token), "while".to_string());
                for change in [vec![within], moved] {
                    self.changes
                        .push([change.clone(), vec![keyword.clone()]].concat());
                    self.changes.push(change);
                }
            }
        }
        visit::visit_block(self, block);
    }
}

/// Gathers the names that a function gives.
struct Named<'names>(&'names mut Vec<String>);

impl<'ast> Visit<'ast> for Named<'_> {
    fn visit_pat_ident(&mut self, name: &'ast syn::PatIdent) {
        self.0.push(name.ident.to_string());
    }
}
