namespace BoTrygt.Web.Shared.Forms;

/// <summary>What a form takes for an e-mail address; whether it is somebody's, only a mail tells.</summary>
public static class EmailAddress
{
    public const string Pattern = @"\s*[^\s@<>"",;:\\]+@[^\s@<>"",;:\\]+\.[^\s@<>"",;:\\.]+\s*";
}
