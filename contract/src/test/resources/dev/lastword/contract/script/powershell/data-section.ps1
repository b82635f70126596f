# Data sections and localized texts.
data Messages {
    @{
        NotFound = 'not found'
        Denied = 'denied'
    }
}
data -SupportedCommand ConvertFrom-StringData, Get-Date {
    ConvertFrom-StringData @'
a = b
c = d
'@
}
DATA Plain { 'x' }
Import-LocalizedData -BindingVariable Texts
exit 0 #= exit 0
