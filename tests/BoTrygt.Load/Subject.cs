namespace BoTrygt.Load;

/// <summary>What is measured.</summary>
internal enum Subject
{
    /// <summary>The portal's local page from the output cache.</summary>
    Cached,

    /// <summary>The same page made for every request: <c>Cache:Enabled=false</c>.</summary>
    Uncached,

    /// <summary>Kestrel alone with the same bytes, headers and log line.</summary>
    Bare,
}
