using BoTrygt.Database;
using BoTrygt.Database.Tests.Support;
using BoTrygt.Domain.Access;
using BoTrygt.Domain.Assessments;
using Microsoft.EntityFrameworkCore;

namespace BoTrygt.Web.Tests.Rights;

/// <summary>What the matrix asks of assessments.</summary>
internal sealed class WorldAssessments(BoTrygtDb db)
{
    private readonly RubricStatement _statement = db.Rubrics.SelectMany(rubric => rubric.Statements).OrderBy(statement => statement.PrincipleNumber).ThenBy(statement => statement.Position).First();

    /// <summary>A principle and a statement, which are the same in every partnership.</summary>
    public IEnumerable<(string Parameter, string Value)> Values => [("principle", "1"), ("key", _statement.Key), ("statementId", $"{_statement.Id}")];

    /// <summary>Of the party, and not by one of those who ask.</summary>
    public Guid AddEvidence(Place place, Post author, Place other)
    {
        var shown = new ShownBy(_statement.Key, Level.UnderWay, EvidenceKind.Figure, "Prøve");
        return db.Add(Evidence.Add(shown, place.Id, author.OrganisationId, author.HolderId ?? other.Kommune.HolderId.GetValueOrDefault(), TestDatabase.SeededAt)).Entity.Id;
    }

    /// <summary>The next version of the rubric, which is being written.</summary>
    public void AddDraft(Action<string, string, string, string> put)
    {
        var draft = db.Add(Rubric.After(db.Rubrics.Include(rubric => rubric.Statements).First())).Entity;
        put("principle", "own", "principle", "1");
        put("principle", "unknown", "principle", "9");
        put("statement", "own", "id", $"{draft.Statements.First().Id}");
        put("statement", "unknown", "id", $"{_statement.Id}");
    }
}
