using BoTrygt.Domain.Access;
using BoTrygt.Domain.Guidance;
using BoTrygt.Web.Shared.Guidance;
using BoTrygt.Web.Shared.Mail;

namespace BoTrygt.Web.Editors.Articles.Reviews;

/// <summary>Tells the reviewer that something waits, and the writer what came of it.</summary>
internal static class ReviewMails
{
    public static void TellReviewer(this Mails mails, Person reviewer, string askedBy, Article article, Review review)
    {
        var body = new MailBody().Greet(reviewer.Name).Paragraph(review.IsAfterwards
            ? $"{askedBy} har udgivet »{article.Title}« uden at vente på gennemsyn og beder dig læse den nu. Det hastede, fordi:"
            : $"{askedBy} beder dig læse »{article.Title}«, før borgerne gør.");
        if (review.Question.Length > 0)
        {
            body.Quote(review.Question);
        }

        mails.Add(new(reviewer.Id, reviewer.Email), review.IsAfterwards ? $"Læs »{article.Title}«, som allerede er udgivet" : $"Læs »{article.Title}« igennem", body.Action("Læs og svar", $"{ArticleAddresses.Reviews(article.Id)}/{review.Id}"));
    }

    public static void TellWriter(this Mails mails, Review review, string decidedBy, Article article, int comments)
    {
        var approved = review.State == ReviewState.Approved;
        var body = new MailBody().Greet(review.AskedBy.Name).Paragraph(approved ? $"{decidedBy} har godkendt »{article.Title}«." : $"{decidedBy} har læst »{article.Title}« og vil gerne have noget ændret.");
        if (review.Answer.Length > 0)
        {
            body.Quote(review.Answer);
        }

        if (comments > 0)
        {
            body.Paragraph(comments == 1 ? "Der er én kommentar til et afsnit." : $"Der er {comments} kommentarer til afsnittene.");
        }

        mails.Add(new(review.AskedById, review.AskedBy.Email), approved ? $"»{article.Title}« er godkendt" : $"»{article.Title}« er sendt tilbage", body.Action("Se artiklen", ArticleAddresses.Of(article.Id)));
    }
}
