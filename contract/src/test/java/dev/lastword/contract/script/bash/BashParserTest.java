package dev.lastword.contract.script.bash;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Each construct of the language, as the tree that it becomes.
final class BashParserTest {

    @Test
    void aSimpleCommandHasAssignmentsWordsAndRedirections() {
        check("echo a 'b c' \"d $e\" \\f", "(cmd echo a 'b c' \"d $e\" f)");
        check("a=1 b+=2 c= d", "(cmd (a= 1) (b+= 2) (c=) d)");
    }

    @Test
    void arraysAreAssigned() {
        check("a[1 + 2]=3", "(cmd (a= [1 + 2] 3))");
        check("a[i]+=x b", "(cmd (a+= [i] x) b)");
        check(
                "a=(1 [x y]=2 [z]+=3 [w]= # c\n\"$b\"\n)",
                "(cmd (a= (array (element 1) (element [x y] 2) (element [z] 3) (element [w]) (element \"$b\"))))");
        check("a[ b", "(cmd a[ b)");
    }

    @Test
    void declarationsTakeAssignments() {
        check("local x=$(cmd) y -r", "(decl local (x= $((cmd cmd))) y -r)");
        check("A=1 export B=2 >f", "(decl (A= 1) export (B= 2) (> f))");
        check("declare -A a=(1 2)", "(decl declare -A (a= (array (element 1) (element 2))))");
        check("eval a=(1)", "(cmd eval a=(array (element 1)))");
    }

    @Test
    void pipelinesAndListsAreFlat() {
        check("a | b |& c", "(pipe (cmd a) | (cmd b) |& (cmd c))");
        check("a && b || c\n", "(and-or (cmd a) && (cmd b) || (cmd c))");
        check("a |\n# c\nb &&\n\nc", "(and-or (pipe (cmd a) | (cmd b)) && (cmd c))");
    }

    @Test
    void bangAndTimeStandBeforeAPipeline() {
        check("! a | b", "(! (pipe (cmd a) | (cmd b)))");
        check("! ! a", "(! (! (cmd a)))");
        check("!", "(!)");
        check("!(a)", "(! (subshell (cmd a)))");
        check("time -p -- a | b", "(time -p -- (pipe (cmd a) | (cmd b)))");
        check("time", "(time)");
    }

    @Test
    void commandsRunInTheBackground() {
        check("a & b", "(list (cmd a)& (cmd b))");
        check("{ a; } &", "(group (cmd a))&");
        check("coproc N { :; }", "(coproc N (group (cmd :)))");
        check("coproc ls -l", "(coproc (cmd ls -l))");
    }

    @Test
    void ifHasBranches() {
        check(
                "if a; then b; elif c; then d; else e; fi >f",
                "(if (when (cmd a) (cmd b)) (when (cmd c) (cmd d)) (cmd e) (> f))");
        check("if (a) then { b; } fi", "(if (when (subshell (cmd a)) (group (cmd b))))");
    }

    @Test
    void caseHasItems() {
        check(
                "case $x in a|\"b\") c;; (d) ;& e) f ;;& *) esac",
                "(case $x (item ;; a \"b\" (cmd c)) (item ;& d (list)) (item ;;& e (cmd f)) (item * (list)))");
        check("case x in (esac) a;; esac", "(case x (item ;; esac (cmd a)))");
        check("case in in in) in;; esac", "(case in (item ;; in (cmd in)))");
        check("case x in esac", "(case x)");
        check("case x # c\nin\n\na) b\n;;\nesac", "(case x (item ;; a (cmd b)))");
    }

    @Test
    void loopsHaveBodies() {
        check("for i in a $b; do c; done", "(for i in a $b (cmd c))");
        check("for i\nin a\ndo c\ndone <f", "(for i in a (cmd c) (< f))");
        check("for i; do c; done", "(for i (cmd c))");
        check("for i do c; done", "(for i (cmd c))");
        check("for i in; { c; }", "(for i in (cmd c))");
        check("for ((i=0; i<$n; i++)); do a; done", "(for(( [i=0; i<$n; i++] (cmd a))");
        check("for (( ; ; )) { a; }", "(for(( [ ; ; ] (cmd a))");
        check("select x in a b; do c; done", "(select x a b (cmd c))");
        check("while a; do b; done 2>&1 | c", "(pipe (while (cmd a) (cmd b) (2>& 1)) | (cmd c))");
        check("until ! a\ndo b\ndone", "(until (! (cmd a)) (cmd b))");
    }

    @Test
    void functionsHaveABody() {
        check("(a; b) 3<f", "(subshell (list (cmd a) (cmd b)) (3< f))");
        check("f() { a; } 2>g", "(function f (group (cmd a) (2> g)))");
        check("f ( )\n\n(a)", "(function f (subshell (cmd a)))");
        check("function f { a; }", "(function f (group (cmd a)))");
        check("function f() (a)", "(function f (subshell (cmd a)))");
        check("function f (a)", "(function f (subshell (cmd a)))");
        check("a-b.c::d() if a; then b; fi", "(function a-b.c::d (if (when (cmd a) (cmd b))))");
        check("f() echo a", "(function f (cmd echo a))");
    }

    @Test
    void conditionsAreTrees() {
        check(
                "[[ -f $a && ! ( $b == c* || $d ) ]]",
                "([[ (and (-f $a) (not (group (or (== $b c*) $d)))))");
        check("[[ $? -eq 3 ]] || a", "(and-or ([[ (-eq $? 3)) || (cmd a))");
        check("[[ a < b\n&& c > d ]]", "([[ (and (< a b) (> c d)))");
        check("[[ $a =~ ^(b c|d)|e$ ]]", "([[ (=~ $a [^(b c|d)|e$]))");
        check("[[ $a == @(b|c d) ]]", "([[ (== $a @(b|c d)))");
        check("[[ -f ]]", "([[ -f)");
    }

    @Test
    void arithmeticIsToldFromSubshells() {
        check("((i++))", "((( [i++])");
        check("(( a > $(b) && (1) )) >f", "((( [ a > $((cmd b)) && (1) ] (> f))");
        check("((a); (b))", "(subshell (list (subshell (cmd a)) (subshell (cmd b))))");
        check("( (a); (b) )", "(subshell (list (subshell (cmd a)) (subshell (cmd b))))");
        check("((a) && (b))", "(subshell (and-or (subshell (cmd a)) && (subshell (cmd b))))");
        check("x=$((1 + (2) * $y))", "(cmd (x= $((1 + (2) * $y))))");
        check("x=$((a); (b))", "(cmd (x= $((list (subshell (cmd a)) (subshell (cmd b))))))");
        check("echo $[1+a[2]]", "(cmd echo $((1+a[2])))");
    }

    @Test
    void substitutionsHoldStatements() {
        check("echo \"$(a \"$(b)\")\"", "(cmd echo \"$((cmd a \"$((cmd b))\"))\")");
        check("echo $(case x in a) b;; esac)", "(cmd echo $((case x (item ;; a (cmd b)))))");
        check("echo $(# c)\na)", "(cmd echo $((cmd a)))");
        check("echo $()", "(cmd echo $((list)))");
        check("echo `a \"b\"`", "(cmd echo `(cmd a \"b\")))");
        check("echo \"`a \\\"b\\\" \\`c \\$d\\``\"", "(cmd echo \"`(cmd a \"b\" `(cmd c $d))))\")");
        check("diff <(a) >(b | c)", "(cmd diff <((cmd a)) >((pipe (cmd b) | (cmd c))))");
    }

    @Test
    void redirectionsStandAnywhere() {
        check(
                "a >f 2>>g <h 3<>i >|j >&2 <&- &>k &>>l <<<m",
                "(cmd a (> f) (2>> g) (< h) (3<> i) (>| j) (>& 2) (<& -) (&> k) (&>> l) (<<< m))");
        check("{fd}>x a {b} {c", "(cmd ({fd}> x) a {b} {c)");
        check("echo 2 >f a2>g", "(cmd echo 2 (> f) a2 (> g))");
        check(">f", "(cmd (> f))");
    }

    @Test
    void hereDocumentsBeginAtTheNextLine() {
        check(
                "cat <<E\n$a `b` \\\\$c \"d\"\nE\nx",
                "(list (cmd cat (<< E (here E $a `(cmd b)) \\$c \"d\"\\n))) (cmd x))");
        check("cat <<'E' | b\n$a\nE", "(pipe (cmd cat (<< 'E' (here quoted E $a\\n))) | (cmd b))");
        check("cat <<-\\E\n\ta\n\tE\nb", "(list (cmd cat (<<- E (here quoted E \ta\\n))) (cmd b))");
        check(
                "a <<A <<\"B B\"\n1\nA\n2\nB B\nb",
                "(list (cmd a (<< A (here A 1\\n)) (<< \"B B\" (here quoted B B 2\\n))) (cmd b))");
        check(
                "{ a <<A; b; }\n1\nA\nc",
                "(list (group (list (cmd a (<< A (here A 1\\n))) (cmd b))) (cmd c))");
        check("x=$(cat <<A\n)\nA\n) b", "(cmd (x= $((cmd cat (<< A (here A )\\n))))) b)");
        check(
                "a <<A $(cat <<B\n2\nB\n)\n1\nA",
                "(cmd a (<< A (here A 1\\n)) $((cmd cat (<< B (here B 2\\n)))))");
        check(
                "x=$(cat <<A)\n1\nA\nb",
                "(list (cmd (x= $((cmd cat (<< A (here A 1\\n)))))) (cmd b))");
        check("a <<A \"b\nc\"\n1\nA", "(cmd a (<< A (here A 1\\n)) \"b\\nc\")");
        check(
                "a <<A\n$(b <<B\n2\nB\n)\nA",
                "(cmd a (<< A (here A $((cmd b (<< B (here B 2\\n))))\\n)))");
        check("a <<A\nb", "(cmd a (<< A (here A b)))");
        check("a <<A", "(cmd a (<< A (here A )))");
        check(
                "while a; do b; done <<A | c\n1\nA",
                "(pipe (while (cmd a) (cmd b) (<< A (here A 1\\n))) | (cmd c))");
    }

    @Test
    void parametersAreTakenApart() {
        check(
                "echo ${a} ${#a} ${!a} ${#} ${##} ${#-} ${!} ${10} $10 $$ $",
                "(cmd echo ${a} ${#a} ${!a} ${#} ${##} ${#-} ${!} ${10} $10 $$ $)");
        check(
                "echo ${a:-b c} ${a:?} ${a%%.*} ${a//b/\"c d\"} ${a[@]} ${!a[@]} ${a:1:$b}",
                "(cmd echo ${a :- b c} ${a :?} ${a %% .*} ${a // b/\"c d\"} ${a[@]} ${!a[@]} ${a : 1:$b})");
        check(
                "echo ${!a@} ${a@Q} ${#a[@]} ${a^^} ${a,} ${#:-x} ${}",
                "(cmd echo ${!a @} ${a @Q} ${#a[@]} ${a ^^} ${a ,} ${# :- x} ${})");
        check(
                "echo \"${a:-'}\" \"${a#'}'}\" \"${a:-'}'}\" ${a:-'}'} \"${a:-\"}\"}\" ${a/\\}/b}",
                "(cmd echo \"${a :- '}\" \"${a # '}'}\" \"${a :- '}'}\" ${a :- '}'} \"${a :- \"}\"}\" ${a / }/b})");
    }

    @Test
    void quotesAndPatternsArePartsOfWords() {
        check("echo $'a\\n\\x41\\'' $\"b $c\" \"$'d'\"", "(cmd echo $'a\\nA'' $\"b $c\" \"$'d'\")");
        check("echo a*.[bc] {d,e} ~/f !(g|h) ?(i)j", "(cmd echo a*.[bc] {d,e} ~/f !(g|h) ?(i)j)");
        check("echo a#b #c", "(cmd echo a#b)");
        check("echo a\\\nb c \\\n d", "(cmd echo ab c d)");
    }

    @Test
    void linesMayEndAsOnWindows() {
        check(
                "if a\r\nthen b\r\nfi\r\ncat <<E\r\nc\r\nE\r\n",
                "(list (if (when (cmd a) (cmd b))) (cmd cat (<< E (here E c\\r\\n))))");
    }

    @Test
    void wordsOfTheLanguageCountOnlyWhereACommandBegins() {
        check("echo if then fi { } [[ ]] ! done", "(cmd echo if then fi { } [[ ]] ! done)");
        check("a=if b=fi then", "(cmd (a= if) (b= fi) then)");
        check("\\if a", "(cmd if a)");
        check("echo exit; # exit 1\n'exit' 2", "(list (cmd echo exit) (cmd 'exit' 2))");
    }

    @Test
    void emptyScriptsHaveNoStatements() {
        check("", "(list)");
        check("# c", "(list)");
        check("\n\n", "(list)");
    }

    private static void check(String source, String tree) {
        Script script = BashParser.parse(source);
        assertThat(Dump.of(script)).as(source).isEqualTo(tree);
        assertThat(script.isWhole()).as(source).isTrue();
        Ranges.check(script);
    }
}
