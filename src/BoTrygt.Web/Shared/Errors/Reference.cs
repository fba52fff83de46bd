namespace BoTrygt.Web.Shared.Errors;

internal static class Reference
{
    private const int Length = 8;

    /// <summary>What a person can read out on the telephone to find the request in the log: the start of its trace id.</summary>
    public static string Of(HttpContext http)
    {
        var id = System.Diagnostics.Activity.Current?.TraceId.ToHexString() ?? http.TraceIdentifier;
        return id.Length > Length ? id[..Length] : id;
    }
}
