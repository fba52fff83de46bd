namespace BoTrygt.Web.Tests.Rights;

/// <summary>What one person gets at one endpoint: <c>404</c> for every row, or <c>own,police:200 *:404</c>.</summary>
internal sealed class Cell
{
    private const string Rest = "*";
    private readonly Dictionary<string, string> _answers;

    public Cell(string text) => _answers = text.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(Part).ToDictionary(part => part.Scope, part => part.Answer);

    /// <summary>The rows that it names.</summary>
    public IEnumerable<string> Scopes => _answers.Keys.Where(scope => scope != Rest);

    /// <summary>A status, or <c>login</c>; null when the table is silent.</summary>
    public string? For(string scope) => _answers.GetValueOrDefault(scope) ?? _answers.GetValueOrDefault(Rest);

    private static IEnumerable<(string Scope, string Answer)> Part(string text) => text.Split(':') is [var scopes, var answer]
        ? scopes.Split(',').Select(scope => (scope, answer))
        : [(Rest, text)];
}
