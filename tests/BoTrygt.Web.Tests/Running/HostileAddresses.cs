namespace BoTrygt.Web.Tests.Running;

/// <summary>Addresses that somebody would have the portal lead people to, as they come into a form's field.</summary>
internal static class HostileAddresses
{
    private const string Evil = "ond.example";

    public static IReadOnlyList<string> All { get; } =
    [
        $"//{Evil}", $"//{Evil}/", $"///{Evil}", $"////{Evil}//", $"/\\{Evil}", $"\\\\{Evil}", $"\\/{Evil}", $"/\\/{Evil}", $"//\\{Evil}", $"/\\\\{Evil}",
        $"https://{Evil}", $"HTTPS://{Evil}", $"http:{Evil}", $"https:/{Evil}", $"https:\\\\{Evil}", $"https:///{Evil}", $"https://portal.example.dk@{Evil}", $"//portal.example.dk@{Evil}", $"https://{Evil}/#@portal.example.dk", $"https://{Evil}\\@portal.example.dk",
        "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\tscript:alert(1)", " javascript:alert(1)", "javascript://%0aalert(1)", "data:text/html,<script>alert(1)</script>", "vbscript:x", "ftp://ond.example", "mailto:a@ond.example", "blob:https://ond.example/1",
        $"/\t/{Evil}", $"/\n/{Evil}", $"/\r\n/{Evil}", $"\t//{Evil}", $" //{Evil}", $"\n//{Evil}", $"/\0/{Evil}", $"/%09/{Evil}", $"/%0a/{Evil}", $"/%0d%0aLocation:%20https://{Evil}", $"/\r\nLocation: https://{Evil}", $"/arbejdsrum\r\nSet-Cookie: a=b",
        $"%2f%2f{Evil}", $"/%2f{Evil}", $"/%2f%2f{Evil}", $"%252f%252f{Evil}", $"/%5c{Evil}", $"/%255c{Evil}", $"%68ttps://{Evil}", $"/.//{Evil}", $"/..//{Evil}", $"/./\\{Evil}", $"/;@{Evil}", $"~//{Evil}", $"~/\\{Evil}", $"~/https://{Evil}",
        $"／／{Evil}", $"/／{Evil}", $"/∕{Evil}", $"〱{Evil}", $"//ond。example", "//ond．example", $"\u2028//{Evil}", $"\ufeff//{Evil}", $"\u00a0//{Evil}",
        $"?til=//{Evil}", $"#//{Evil}", $".{Evil}", $"@{Evil}", $":@{Evil}", Evil, $"/log-ind?til=%2F%2F{Evil}", "//[::1]", "//0x7f.1", $"//{Evil}:443/%2e%2e", "https://" + new string('a', 4000) + ".example", "//" + new string('b', 9000), "",
    ];
}
