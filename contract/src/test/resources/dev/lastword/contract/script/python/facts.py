"""Prints what CPython's ast says of every Python file under a folder.

    file PATH
    rejected            or the facts, one in a line, as PythonFacts writes them
    end
"""
import ast
import os
import sys
import warnings
import zlib

# Before 3.12, what stands within an f-string has no place of its own.
EXACT = sys.version_info >= (3, 12)
SAME = {
    "AsyncFunctionDef": "FunctionDef",
    "AsyncFor": "For",
    "AsyncWith": "With",
    "TryStar": "Try",
    "arg": "Parameter",
    "keyword": "Keyword",
    "alias": "Alias",
    "withitem": "WithItem",
    "match_case": "MatchCase",
    "comprehension": "Comprehension",
    "List": "ListDisplay",
    "Set": "SetDisplay",
    "TypeVar": "TypeParameter",
    "TypeVarTuple": "TypeParameter",
    "ParamSpec": "TypeParameter",
}
# What has no counterpart: contexts, operators, wrappers.
LEFT_OUT = (ast.expr_context, ast.boolop, ast.operator, ast.unaryop, ast.cmpop,
            ast.arguments, ast.Module, ast.Constant)
DEFS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)


def callee(node):
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        return callee(node.value) + "." + node.attr
    return "?"


def constant(value):
    if isinstance(value, bool) or value is None or value is Ellipsis:
        return str(value)
    if isinstance(value, int):
        return "%x" % value
    if isinstance(value, str):
        return "s%d" % zlib.crc32(value.encode("utf-16-le", "surrogatepass"))
    if isinstance(value, bytes):
        return "b%d" % zlib.crc32(value.decode("latin-1").encode("utf-16-le"))
    return "number"


class Facts:
    def __init__(self, is_ascii):
        self.is_ascii = is_ascii
        self.lines = []
        self.counts = {}

    def walk(self, node, format_line):
        self.visit(node, format_line)
        if isinstance(node, ast.JoinedStr) and format_line is None:
            format_line = node.lineno
        for child in ast.iter_child_nodes(node):
            # An Identifier here, which does not count.
            if isinstance(node, ast.NamedExpr) and child is node.target:
                continue
            if type(node).__name__ == "TypeAlias" and child is node.name:
                continue
            self.walk(child, format_line)

    def visit(self, node, format_line):
        line = getattr(node, "lineno", 0)
        if format_line is not None and not EXACT:
            line = format_line
        if isinstance(node, ast.ClassDef):
            self.lines.append("class %s %d" % (node.name, line))
        elif isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            self.lines.append("def %s %d" % (node.name, line))
        elif isinstance(node, (ast.Return, ast.Raise)):
            self.lines.append("%s %d" % (type(node).__name__, line))
        elif isinstance(node, ast.Call):
            name = callee(node.func)
            words = ",".join(k.arg or "**" for k in node.keywords)
            self.lines.append("call %s %d %d %s" % (name, line, len(node.args), words))
            if name == "sys.exit":
                for arg in node.args:
                    if isinstance(arg, ast.Constant):
                        self.lines.append("exit %d %s" % (line, constant(arg.value)))
        elif isinstance(node, ast.Constant) and format_line is None:
            self.lines.append("constant %d %s" % (line, constant(node.value)))
        elif isinstance(node, getattr(ast, "MatchSingleton", ())):
            self.lines.append("constant %d %s" % (line, constant(node.value)))
        if not isinstance(node, LEFT_OUT):
            self.count(node, format_line is not None)

    def count(self, node, in_format):
        name = SAME.get(type(node).__name__, type(node).__name__)
        sums = self.counts.setdefault(name, [0, 0, 0, 0, 0])
        sums[0] += 1
        if in_format or not isinstance(node, (ast.expr, ast.stmt)) or isinstance(node, ast.If):
            return
        first = node
        if isinstance(node, DEFS) and node.decorator_list:
            first = node.decorator_list[0]
        sums[1] += first.lineno
        sums[2] += node.end_lineno
        if self.is_ascii:
            sums[3] += node.col_offset
            sums[4] += node.end_col_offset

    def print(self):
        for name, sums in self.counts.items():
            self.lines.append("count %s %s" % (name, " ".join(map(str, sums))))
        self.lines.sort()
        for line in self.lines:
            print(line)


def main(root):
    sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
    sys.setrecursionlimit(20000)
    warnings.simplefilter("ignore")
    for folder, folders, files in os.walk(root):
        folders[:] = sorted(f for f in folders if f not in ("site-packages", "dist-packages"))
        for name in sorted(files):
            if name.endswith(".py"):
                one(os.path.join(folder, name))


def one(path):
    with open(path, "rb") as file:
        source = file.read()
    print("file", path)
    try:
        facts = Facts(source.isascii())
        facts.walk(ast.parse(source), None)
        facts.print()
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        print("rejected")
    print("end")


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else os.path.dirname(os.__file__))
