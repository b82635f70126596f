package dev.lastword.contract.exits.python;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What is known of modules that are not the project's.
final class Foreigners {

    private static final Set<String> STANDARD =
            words(
                    "__future__ _thread abc aifc argparse array ast asynchat asyncio asyncore"
                            + " atexit audioop base64 bdb binascii bisect builtins bz2 cProfile"
                            + " calendar cgi cgitb chunk cmath cmd code codecs codeop collections"
                            + " colorsys compileall concurrent configparser contextlib contextvars"
                            + " copy copyreg crypt csv ctypes curses dataclasses datetime dbm"
                            + " decimal difflib dis distutils doctest email encodings ensurepip"
                            + " enum errno faulthandler fcntl filecmp fileinput fnmatch fractions"
                            + " ftplib functools gc genericpath getopt getpass gettext glob"
                            + " graphlib grp gzip hashlib heapq hmac html http idlelib imaplib"
                            + " imghdr imp importlib inspect io ipaddress itertools json keyword"
                            + " lib2to3 linecache locale logging lzma mailbox mailcap marshal math"
                            + " mimetypes mmap modulefinder msilib msvcrt multiprocessing netrc"
                            + " nis nntplib nt ntpath numbers opcode operator optparse os"
                            + " ossaudiodev pathlib pdb pickle pickletools pipes pkgutil platform"
                            + " plistlib poplib posix posixpath pprint profile pstats pty pwd"
                            + " py_compile pyclbr pydoc queue quopri random re readline reprlib"
                            + " resource rlcompleter runpy sched secrets select selectors shelve"
                            + " shlex shutil signal site smtpd smtplib sndhdr socket socketserver"
                            + " spwd sqlite3 ssl stat statistics string stringprep struct"
                            + " subprocess sunau symtable sys sysconfig syslog tabnanny tarfile"
                            + " telnetlib tempfile termios textwrap threading time timeit tkinter"
                            + " token tokenize tomllib trace traceback tracemalloc tty turtle"
                            + " types typing unicodedata unittest urllib uu uuid venv warnings"
                            + " wave weakref webbrowser winreg winsound wsgiref xdrlib xml xmlrpc"
                            + " zipapp zipfile zipimport zlib zoneinfo compression annotationlib"
                            + " string");

    /// Packages that many scripts use and that never end one.
    private static final Set<String> HARMLESS =
            words(
                    "requests httpx urllib3 aiohttp yaml ruamel toml tomli tomli_w tomlkit numpy"
                            + " pandas scipy matplotlib jinja2 attr attrs pydantic rich httplib2"
                            + " boto3 botocore dotenv jsonschema packaging setuptools pkg_resources"
                            + " psutil tqdm colorama lxml bs4 markdown git github tabulate"
                            + " dateutil pytz six typing_extensions cryptography paramiko psycopg2"
                            + " pymysql redis sqlalchemy openai anthropic tiktoken torch"
                            + " transformers sklearn PIL cv2 docker kubernetes jwt termcolor"
                            + " prettytable xmltodict defusedxml frontmatter pygments simplejson"
                            + " ujson orjson msgpack magic chardet certifi distro semver networkx"
                            + " hypothesis pexpect serial usb dns ldap3 jira slack_sdk telegram"
                            + " google azure opentelemetry structlog loguru coloredlogs filelock"
                            + " platformdirs appdirs pathspec regex more_itertools sortedcontainers"
                            + " dbus gi win32api win32con wx qt PyQt5 PySide6 pyudev unidiff");

    /// Functions of the standard library that end a script with a code of their own.
    private static final Set<String> ENDING =
            Set.of("unittest.main", "runpy.run_path", "runpy.run_module", "code.interact");

    /// What cannot fail in any way that counts.
    private static final Set<String> SAFE =
            words(
                    "print isinstance issubclass bool str repr len type id callable hasattr"
                            + " logging.basicConfig logging.getLogger logging.error logging.info"
                            + " logging.warning logging.debug logging.critical logging.exception"
                            + " traceback.print_exc sys.stderr.write sys.stdout.write"
                            + " sys.stderr.flush sys.stdout.flush sys.exit exit quit os._exit"
                            + " time.sleep time.time frozenset dict list set tuple object super"
                            + " sys.path.insert sys.path.append pathlib.Path Path os.path.join"
                            + " os.path.dirname os.path.abspath os.path.basename os.path.exists"
                            + " os.path.isfile os.path.isdir os.getcwd os.environ.get any all"
                            + " argparse.ArgumentParser threading.Thread threading.Lock"
                            + " SystemExit atexit.register signal.signal os.waitstatus_to_exitcode"
                            + " KeyboardInterrupt Exception ValueError RuntimeError OSError"
                            + " warnings.filterwarnings os.environ.copy sorted reversed");

    private static final Set<String> SAFE_MODULES =
            Set.of("contextlib", "dataclasses", "enum", "typing", "abc", "textwrap", "__future__");

    private static final Map<String, Integer> SYSEXITS =
            Map.ofEntries(
                    Map.entry("EX_OK", 0),
                    Map.entry("EX_USAGE", 64),
                    Map.entry("EX_DATAERR", 65),
                    Map.entry("EX_NOINPUT", 66),
                    Map.entry("EX_NOUSER", 67),
                    Map.entry("EX_NOHOST", 68),
                    Map.entry("EX_UNAVAILABLE", 69),
                    Map.entry("EX_SOFTWARE", 70),
                    Map.entry("EX_OSERR", 71),
                    Map.entry("EX_OSFILE", 72),
                    Map.entry("EX_CANTCREAT", 73),
                    Map.entry("EX_IOERR", 74),
                    Map.entry("EX_TEMPFAIL", 75),
                    Map.entry("EX_PROTOCOL", 76),
                    Map.entry("EX_NOPERM", 77),
                    Map.entry("EX_CONFIG", 78));

    private static final Set<String> BUILTIN =
            words(
                    "abs aiter all anext any ascii bin bool breakpoint bytearray bytes callable chr"
                            + " classmethod compile complex delattr dict dir divmod enumerate eval"
                            + " exec filter float format frozenset getattr globals hasattr hash help"
                            + " hex id input int isinstance issubclass iter len list locals map max"
                            + " memoryview min next object oct open ord pow print property range repr"
                            + " reversed round set setattr slice sorted staticmethod str sum super"
                            + " tuple type vars zip __import__ exit quit");

    private Foreigners() {}

    private static Set<String> words(String text) {
        return new HashSet<>(List.of(text.split(" ", -1)));
    }

    static boolean isStandard(String module) {
        return STANDARD.contains(root(module)) || root(module).startsWith("_");
    }

    static boolean isBuiltin(String name) {
        return BUILTIN.contains(name) || Exceptions.isKnown(name) || name.startsWith("__");
    }

    /// Whether a call of it comes back, or raises something that is no `SystemExit`.
    static boolean isHarmless(String name) {
        if (ENDING.contains(name)) {
            return false;
        }
        String root = root(name);
        return root.length() == name.length()
                ? isBuiltin(name)
                : STANDARD.contains(root)
                        || BUILTIN.contains(root)
                        || root.startsWith("_")
                        || HARMLESS.contains(root)
                        || isConstructor(name);
    }

    /// Whether a call of it is not worth a word on exceptions.
    static boolean isSafe(String name) {
        return SAFE.contains(name) || SAFE_MODULES.contains(root(name));
    }

    static boolean isConstructor(String name) {
        int dot = name.lastIndexOf('.');
        return dot + 1 < name.length() && Character.isUpperCase(name.charAt(dot + 1));
    }

    /// The value of `os.EX_USAGE` and the like; -1 of what is none.
    static int sysexit(String name) {
        return name.startsWith("os.EX_") ? SYSEXITS.getOrDefault(name.substring(3), -1) : -1;
    }

    static String root(String name) {
        int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }
}
