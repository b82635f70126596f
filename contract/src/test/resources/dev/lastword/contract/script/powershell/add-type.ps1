# Code of another language inside.
Add-Type -TypeDefinition @"
using System;
public class Native {
    // exit 1 { "quoted" }
    public static int Twice(int x) { return x * 2; }
}
"@ -ErrorAction Stop
Add-Type -MemberDefinition @'
[DllImport("kernel32.dll")] public static extern bool Beep(int f, int d);
'@ -Name Kernel -Namespace Win
$x = [Native]::Twice(21)
[Win.Kernel]::Beep(440, 100) | Out-Null
[System.Runtime.InteropServices.Marshal]::SizeOf([type][IntPtr])
exit $x - 42 #= exit $x - 42
