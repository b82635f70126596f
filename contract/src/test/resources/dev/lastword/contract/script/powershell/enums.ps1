# Enumerations, which often name exit codes.
enum ExitCode {
    Success = 0
    Logic = 1
    Config = 2
    External = 3; Auth = 4
    Custom
}
[Flags()] enum Access : byte { None = 0; Read = 1; Write = 0x2; All = 1 + 2 }
[Flags()]
enum Other
{
    A
    B # with a comment
    C
}
exit [ExitCode]::External #= exit [ExitCode]::External
