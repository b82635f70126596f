# A hook that answers in JSON.
$raw = [Console]::In.ReadToEnd()
if ([string]::IsNullOrWhiteSpace($raw)) { exit 0 } #= exit 0
$event = $raw | ConvertFrom-Json -ErrorAction SilentlyContinue
if ($event.tool_input.command -match 'rm\s+-rf\s+/') {
    [Console]::Error.WriteLine("refused: $($event.tool_input.command)")
    exit 2 #= exit 2
}
@{
    hookSpecificOutput = @{
        permissionDecision = 'allow'
        reason = "checked at $([datetime]::UtcNow.ToString('o'))"
    }
} | ConvertTo-Json -Depth 5 -Compress
exit 0 #= exit 0
