# A script with its blocks.
param([Parameter(ValueFromPipeline)]$Item) #= param Item
begin
{
    $seen = @()
}
process
{
    $seen += $Item
    if ($Item -eq 'stop') { exit 100 } #= exit 100
}
end
{
    $seen.Count
    exit $seen.Count #= exit $seen.Count
}
