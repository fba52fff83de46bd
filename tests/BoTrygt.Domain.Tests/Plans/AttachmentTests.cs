using BoTrygt.Domain.Access;
using BoTrygt.Domain.Plans;
using BoTrygt.Domain.Tests.Support;

namespace BoTrygt.Domain.Tests.Plans;

/// <summary>What files lie on, and what they are called.</summary>
public sealed class AttachmentTests
{
    private static readonly KeptFile File = new("Referat.pdf", AttachmentKind.Pdf, 1200, new string('a', Attachment.HashLength), new string('b', 32));
    private static readonly AddedBy By = new(Guid.NewGuid(), SomePlan.Kommune, SomePlan.Now);

    [Fact]
    public void A_file_lies_on_an_initiative_or_on_a_plan()
    {
        var plan = SomePlan.Empty();
        var initiative = plan.Add();
        var (ofInitiative, ofPlan) = (Attachment.On(initiative, File, By, isShared: true), Attachment.On(plan, File, By));

        Assert.Equal((initiative.Id, null, plan.PartnershipId, true), (ofInitiative.InitiativeId, ofInitiative.PlanId, ofInitiative.PartnershipId, ofInitiative.IsShared));
        Assert.Equal((null, plan.Id, plan.PartnershipId, false), (ofPlan.InitiativeId, ofPlan.PlanId, ofPlan.PartnershipId, ofPlan.IsShared));
    }

    [Fact]
    public void What_is_archived_or_written_in_an_amendment_takes_no_file()
    {
        var amendment = new SomeAgreement().SignAll().Amend().Plan;
        var archived = SomePlan.Empty();
        var initiative = archived.Add();
        initiative.Archive(archived, SomePlan.Now);

        Assert.Throws<BrokenRuleException>(() => Attachment.On(amendment, File, By));
        Assert.Throws<BrokenRuleException>(() => Attachment.On(amendment.Initiatives.First(), File, By, isShared: false));
        Assert.Throws<BrokenRuleException>(() => Attachment.On(initiative, File, By, isShared: false));
    }

    [Theory]
    [InlineData("Referat.pdf", "Referat.pdf")]
    [InlineData("Rødgrød på Åboulevarden.PDF", "Rødgrød på Åboulevarden.pdf")]
    [InlineData("Ro\u0308d.pdf", "Röd.pdf")]
    [InlineData("faktura.exe", "faktura.pdf")]
    [InlineData("faktura.pdf.exe", "faktura.pdf")]
    [InlineData("Referat af d. 3. maj", "Referat af d. 3. maj.pdf")]
    [InlineData("Plan version 1.2", "Plan version 1.2.pdf")]
    [InlineData(@"C:\Brugere\Anne\Skrivebord\notat.pdf", "notat.pdf")]
    [InlineData("../../../etc/passwd", "passwd.pdf")]
    [InlineData("..", "Bilag.pdf")]
    [InlineData(".pdf", "Bilag.pdf")]
    [InlineData("/", "Bilag.pdf")]
    [InlineData("", "Bilag.pdf")]
    [InlineData(null, "Bilag.pdf")]
    [InlineData("CON.pdf", "Bilag CON.pdf")]
    [InlineData("com1.x.pdf", "Bilag com1.x.pdf")]
    [InlineData("regning\u202Efdp.exe", "regningfdp.pdf")]
    [InlineData("no\u200Bt\u200Da\uFEFFt\u00AD.pdf", "notat.pdf")]
    [InlineData("en\r\nSet-Cookie: x=1.pdf", "en Set-Cookie x=1.pdf")]
    [InlineData("a\"; filename=\"b.html\0.pdf", "a filename= b.html.pdf")]
    [InlineData("  mellem   rum .pdf", "mellem rum.pdf")]
    [InlineData("\uD800halv.pdf", "halv.pdf")]
    [InlineData("<script>.pdf", "script.pdf")]
    public void A_name_is_one_line_of_visible_signs_that_ends_as_its_kind_does(string? sent, string name) => Assert.Equal(name, AttachmentName.Of(sent, AttachmentKind.Pdf));

    [Theory]
    [InlineData("foto.JPEG", AttachmentKind.Jpeg, "foto.jpeg")]
    [InlineData("foto.png", AttachmentKind.Jpeg, "foto.jpg")]
    [InlineData("tal.csv", AttachmentKind.Csv, "tal.csv")]
    [InlineData("makro.docm", AttachmentKind.Word, "makro.docx")]
    public void The_end_follows_what_is_in_the_file(string sent, AttachmentKind kind, string name) => Assert.Equal(name, AttachmentName.Of(sent, kind));

    [Theory]
    [InlineData("æ")]
    [InlineData("🙂")]
    [InlineData("a\u0323\u0302")]
    public void A_long_name_is_cut_between_letters(string letter)
    {
        var name = AttachmentName.Of(string.Concat(Enumerable.Repeat(letter, 400)) + ".pdf", AttachmentKind.Pdf);

        Assert.InRange(name.Length, Attachment.NameMaxLength - 4, Attachment.NameMaxLength);
        Assert.EndsWith(".pdf", name, StringComparison.Ordinal);
        Assert.All(name.EnumerateRunes(), rune => Assert.NotEqual(System.Text.Rune.ReplacementChar, rune));
    }

    [FsCheck.Xunit.Property(Replay = "(20261126,20261127)", MaxTest = 1000)]
    public void No_name_whatever_breaks_out(string? sent)
    {
        var name = AttachmentName.Of(sent, AttachmentKind.Word);

        Assert.InRange(name.Length, ".docx".Length + 1, Attachment.NameMaxLength);
        Assert.EndsWith(".docx", name, StringComparison.Ordinal);
        Assert.Equal(-1, name.IndexOfAny(['/', '\\', '"', '\r', '\n', '\0', '<', '>', ':', ';']));
        Assert.Equal(name, AttachmentName.Of(name, AttachmentKind.Word));
    }
}
