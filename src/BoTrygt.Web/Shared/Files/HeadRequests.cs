namespace BoTrygt.Web.Shared.Files;

/// <summary>
/// A page is asked after (HEAD) as if it were read, and the server keeps its body back. A file is not read for that.
/// </summary>
public static class HeadRequests
{
    private static readonly object Key = new();

    /// <summary>From here on it is a GET.</summary>
    public static void AnswerAsGet(this HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        if (HttpMethods.IsHead(http.Request.Method))
        {
            http.Items[Key] = true;
            http.Request.Method = HttpMethods.Get;
        }
    }

    /// <summary>What was a HEAD is one again, for an answer that knows what to leave out.</summary>
    public static void RestoreHead(this HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        if (http.Items.ContainsKey(Key))
        {
            http.Request.Method = HttpMethods.Head;
        }
    }
}
