package dev.lastword.contract.script.python;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Every construct of the language, as the tree that it becomes.
final class PythonTreeTest {

    @Test
    void simpleStatements() {
        check("x = y = 1", "Assign([x, y], 1)");
        check("x += 1; y **= 2", "AugAssign(x, ADD, 1); AugAssign(y, POW, 2)");
        check("x: int = 3", "AnnAssign(x, int, 3)");
        check("x, *y = z", "Assign([Tuple([x, Starred(y)])], z)");
        check("del a, (b, c)", "Delete([a, Tuple([b, c])])");
        check("assert a, b", "Assert(a, b)");
        check("import a.b as c, d", "Import([Alias(a.b, c), Alias(d, -)])");
        check("from ..a import (b as c, d,)", "ImportFrom(2, a, [Alias(b, c), Alias(d, -)])");
        check("from ... import *", "ImportFrom(3, -, [Alias(*, -)])");
        check(
                """
                global a, b
                nonlocal c
                """,
                "Global([a, b]); Nonlocal([c])");
        check("pass; break; continue", "Pass(); Break(); Continue()");
        check(
                """
                raise
                raise A
                raise A from B
                """,
                "Raise(-, -); Raise(A, -); Raise(A, B)");
        check(
                """
                return
                return 1, *b
                """,
                "Return(-); Return(Tuple([1, Starred(b)]))");
        check(
                "type A[T: int = str, *Ts, **P] = dict[T, P]",
                "TypeAlias(A, [TypeParameter(TYPE_VAR, T, int, str), "
                        + "TypeParameter(TYPE_VAR_TUPLE, Ts, -, -), TypeParameter(PARAM_SPEC, P, -, -)], "
                        + "Subscript(dict, Tuple([T, P])))");
    }

    @Test
    void softKeywordsAreNamesElsewhere() {
        check(
                """
                type = 1
                type(x)
                match = case = type
                """,
                "Assign([type], 1); Expr(Call(type, [x], [])); Assign([match, case], type)");
        check(
                """
                match[a]
                match(a)
                match.a
                match -a
                """,
                "Expr(Subscript(match, a)); Expr(Call(match, [a], [])); Expr(Attribute(match, "
                        + "a)); Expr(BinOp(match, SUB, a))");
    }

    @Test
    void functionsAndClasses() {
        check(
                """
                @a.b(1)
                @c
                async def f(a, /, b: int = 1, *args: *Ts, c=2, **kw) -> int:
                    return 3
                """,
                "FunctionDef([Call(Attribute(a, b), [1], []), c], true, f, [], "
                        + "[Parameter(POSITIONAL_ONLY, a, -, -), Parameter(POSITIONAL_OR_KEYWORD, b, "
                        + "int, 1), Parameter(VAR_POSITIONAL, args, Starred(Ts), -), "
                        + "Parameter(KEYWORD_ONLY, c, -, 2), Parameter(VAR_KEYWORD, kw, -, -)], int, "
                        + "[Return(3)])");
        check(
                "def f(*, a): pass",
                "FunctionDef([], false, f, [], [Parameter(KEYWORD_ONLY, a, -, -)], -, [Pass()])");
        check(
                "class A[T](B, *C, metaclass=M, **kw): x = 1",
                "ClassDef([], A, [TypeParameter(TYPE_VAR, T, -, -)], [B, Starred(C)], "
                        + "[Keyword(metaclass, M), Keyword(-, kw)], [Assign([x], 1)])");
    }

    @Test
    void branchesAndLoops() {
        check(
                """
                if a: b
                elif c: d
                elif e: f
                else: g
                """,
                "If([Branch(a, [Expr(b)]), Branch(c, [Expr(d)]), Branch(e, [Expr(f)])], "
                        + "[Expr(g)])");
        check(
                """
                while x:
                    y
                else:
                    z
                """,
                "While(x, [Expr(y)], [Expr(z)])");
        check(
                """
                for a, *b in c, d:
                    pass
                else: e
                """,
                "For(false, Tuple([a, Starred(b)]), Tuple([c, d]), [Pass()], [Expr(e)])");
        check("async for a in b: c", "For(true, a, b, [Expr(c)], [])");
    }

    @Test
    void everyFormOfWith() {
        check(
                "with (a as b, c as d,): e",
                "With(false, [WithItem(a, b), WithItem(c, d)], [Expr(e)])");
        check(
                "with (a) as b, (yield): c",
                "With(false, [WithItem(a, b), WithItem(Yield(-), -)], [Expr(c)])");
        check("with (a, b) as c: d", "With(false, [WithItem(Tuple([a, b]), c)], [Expr(d)])");
        check("with (a := b): c", "With(false, [WithItem(NamedExpr(a, b), -)], [Expr(c)])");
    }

    @Test
    void everyFormOfTry() {
        check(
                """
                try: a
                except A as b: c
                except (D, E): f
                except: g
                else: h
                finally: i
                """,
                "Try([Expr(a)], false, [ExceptHandler(A, b, [Expr(c)]), "
                        + "ExceptHandler(Tuple([D, E]), -, [Expr(f)]), ExceptHandler(-, -, [Expr(g)])], "
                        + "[Expr(h)], [Expr(i)])");
        check(
                """
                try: a
                except* A: b
                """,
                "Try([Expr(a)], true, [ExceptHandler(A, -, [Expr(b)])], [], [])");
        check(
                """
                try: a
                except A, B: b
                """,
                "Try([Expr(a)], false, [ExceptHandler(Tuple([A, B]), -, [Expr(b)])], [], [])");
        check(
                """
                try: a
                finally: b
                """,
                "Try([Expr(a)], false, [], [], [Expr(b)])");
    }

    @Test
    void everyPattern() {
        check(
                """
                match x:
                    case 1 | -2 | 3+4j: a
                    case "a" "b": b
                    case None: c
                    case a.b: d
                    case A(b, c=d): e
                    case [a, *_, b] if c: f
                    case (a, b) as d: g
                    case {"x": y, **rest}: h
                    case (a): i
                    case a, *b: j
                    case _: k
                """,
                "Match(x, [MatchCase(MatchOr([MatchValue(1), MatchValue(UnaryOp(MINUS, 2)), "
                        + "MatchValue(BinOp(3, ADD, 4.0j))]), -, [Expr(a)]), MatchCase(MatchValue('ab'), "
                        + "-, [Expr(b)]), MatchCase(MatchSingleton(None), -, [Expr(c)]), "
                        + "MatchCase(MatchValue(Attribute(a, b)), -, [Expr(d)]), MatchCase(MatchClass(A, "
                        + "[MatchAs(-, b)], [KeywordPattern(c, MatchAs(-, d))]), -, [Expr(e)]), "
                        + "MatchCase(MatchSequence([MatchAs(-, a), MatchStar(-), MatchAs(-, b)]), c, "
                        + "[Expr(f)]), MatchCase(MatchAs(MatchSequence([MatchAs(-, a), MatchAs(-, b)]), "
                        + "d), -, [Expr(g)]), MatchCase(MatchMapping([MappingItem('x', MatchAs(-, y))], "
                        + "rest), -, [Expr(h)]), MatchCase(MatchAs(-, a), -, [Expr(i)]), "
                        + "MatchCase(MatchSequence([MatchAs(-, a), MatchStar(b)]), -, [Expr(j)]), "
                        + "MatchCase(MatchAs(-, -), -, [Expr(k)])])");
        check(
                """
                match w := x,:
                    case y: z
                """,
                "Match(Tuple([NamedExpr(w, x)]), [MatchCase(MatchAs(-, y), -, [Expr(z)])])");
    }

    @Test
    void operators() {
        check("a or b and not c", "Expr(BoolOp(OR, [a, BoolOp(AND, [b, UnaryOp(NOT, c)])]))");
        check(
                "a < b <= c is not d not in e is f in g",
                "Expr(Compare(a, [LT, LT_E, IS_NOT, NOT_IN, IS, IN], [b, c, d, e, f, g]))");
        check(
                "-a ** -b ** c",
                "Expr(UnaryOp(MINUS, BinOp(a, POW, UnaryOp(MINUS, BinOp(b, POW, c)))))");
        check(
                "a + b * c - d @ e // f % g",
                "Expr(BinOp(BinOp(a, ADD, BinOp(b, MULT, c)), SUB, BinOp(BinOp(BinOp(d, "
                        + "MAT_MULT, e), FLOOR_DIV, f), MOD, g)))");
        check(
                "a | b ^ c & d << e >> f",
                "Expr(BinOp(a, BIT_OR, BinOp(b, BIT_XOR, BinOp(c, BIT_AND, BinOp(BinOp(d, "
                        + "LEFT_SHIFT, e), RIGHT_SHIFT, f)))))");
        check("~a; +b", "Expr(UnaryOp(INVERT, a)); Expr(UnaryOp(PLUS, b))");
        check("a if b else c if d else e", "Expr(IfExp(a, b, IfExp(c, d, e)))");
    }

    @Test
    void lambdasCallsAndIndices() {
        check(
                "lambda a, *b, c=1, **d: a",
                "Expr(Lambda([Parameter(POSITIONAL_OR_KEYWORD, a, -, -), "
                        + "Parameter(VAR_POSITIONAL, b, -, -), Parameter(KEYWORD_ONLY, c, -, 1), "
                        + "Parameter(VAR_KEYWORD, d, -, -)], a))");
        check("lambda: (yield)", "Expr(Lambda([], Yield(-)))");
        check("(a := 1)", "Expr(NamedExpr(a, 1))");
        check(
                "f(a, *b, c=1, *d, **e)",
                "Expr(Call(f, [a, Starred(b), Starred(d)], [Keyword(c, 1), Keyword(-, e)]))");
        check(
                "f(x for x in y)",
                "Expr(Call(f, [GeneratorExp(x, [Comprehension(false, x, y, [])])], []))");
        check(
                "f(a := 1, *b if c else d)",
                "Expr(Call(f, [NamedExpr(a, 1), Starred(IfExp(b, c, d))], []))");
        check(
                "a[1]; a[1:2, ::3, ...]; a[:]; a[b:=1]; a[*b]",
                "Expr(Subscript(a, 1)); Expr(Subscript(a, Tuple([Slice(1, 2, -), Slice(-, -, "
                        + "3), ...]))); Expr(Subscript(a, Slice(-, -, -))); Expr(Subscript(a, "
                        + "NamedExpr(b, 1))); Expr(Subscript(a, Tuple([Starred(b)])))");
    }

    @Test
    void displaysAndComprehensions() {
        check(
                "[a, *b]; {a, *b}; {a: b, **c}; (); (a,); []; {}",
                "Expr(ListDisplay([a, Starred(b)])); Expr(SetDisplay([a, Starred(b)])); "
                        + "Expr(Dict([DictItem(a, b), DictItem(-, c)])); Expr(Tuple([])); "
                        + "Expr(Tuple([a])); Expr(ListDisplay([])); Expr(Dict([]))");
        check(
                "[a for b in c if d if e async for f in g]",
                "Expr(ListComp(a, [Comprehension(false, b, c, [d, e]), Comprehension(true, f, "
                        + "g, [])]))");
        check(
                "{a: b for c in d}; {a for b in c}; (a for b in c)",
                "Expr(DictComp(a, b, [Comprehension(false, c, d, [])])); Expr(SetComp(a, "
                        + "[Comprehension(false, b, c, [])])); Expr(GeneratorExp(a, "
                        + "[Comprehension(false, b, c, [])]))");
    }

    @Test
    void awaitAndYield() {
        check("await a.b(c) ** d", "Expr(BinOp(Await(Call(Attribute(a, b), [c], [])), POW, d))");
        check(
                """
                x = yield
                y = yield a, b
                yield from c
                """,
                "Assign([x], Yield(-)); Assign([y], Yield(Tuple([a, b]))); Expr(YieldFrom(c))");
    }

    @Test
    void printWithChevronsIsAnExpression() {
        check("print >>a, \"b\"", "Expr(Tuple([BinOp(print, RIGHT_SHIFT, a), 'b']))");
    }

    @Test
    void numbersAndStrings() {
        check(
                "1_000; 0xFF; 0o17; 0b11; 1.5e3; .5; 1.; 2j; 00; 1if a else 2",
                "Expr(1000); Expr(255); Expr(15); Expr(3); Expr(1500.0); Expr(0.5); Expr(1.0); "
                        + "Expr(2.0j); Expr(0); Expr(IfExp(1, a, 2))");
        check(
                """
                'a' "b" '''c
                d'''; b'\\xff' rb'\\n'; u'x'; R'\\d'
                """,
                "Expr('abc\nd'); Expr(b'\u00ff\\n'); Expr('x'); Expr('\\d')");
    }

    @Test
    void formattedStrings() {
        check(
                "f'a{b!r:>{c}}d{{e}}'",
                "Expr(JoinedStr(['a', FormattedValue(b, false, REPR, JoinedStr(['>', "
                        + "FormattedValue(c, false, NONE, -)])), 'd{e}']))");
        check(
                "f'{a = }' 'b' f\"{c['d']}\"",
                "Expr(JoinedStr([FormattedValue(a, true, NONE, -), 'b', "
                        + "FormattedValue(Subscript(c, 'd'), false, NONE, -)]))");
        check(
                """
                f"{f"{"a"}"}" f'''{
                 a # b
                }'''
                """,
                "Expr(JoinedStr([FormattedValue(JoinedStr([FormattedValue('a', false, NONE, "
                        + "-)]), false, NONE, -), FormattedValue(a, false, NONE, -)]))");
        check("t'a{b}'", "Expr(TemplateStr(['a', Interpolation(b, false, NONE, -)]))");
        check(
                "f'{a:{{b}}}'",
                "Expr(JoinedStr([FormattedValue(a, false, NONE, "
                        + "JoinedStr([FormattedValue(SetDisplay([b]), false, NONE, -)]))]))");
        check(
                "rf'\\{a}\\n' f'\\N{BULLET}\\{b}'",
                "Expr(JoinedStr(['\\', FormattedValue(a, false, NONE, -), '\\n', '\u2022\\', "
                        + "FormattedValue(b, false, NONE, -)]))");
    }

    private static void check(String script, String tree) {
        PythonTree parsed = PythonTree.parse(script);

        assertThat(Dump.of(parsed)).as(script).isEqualTo(tree);
        assertThat(parsed.isComplete()).as(script).isTrue();
    }
}
