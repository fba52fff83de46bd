using BoTrygt.Web.Shared.Guidance;

namespace BoTrygt.Web.Tests.Editors;

public sealed class TextLinesTests
{
    [Theory]
    [InlineData("- lys\n* lås\n\n• nøgle", "lys|lås|nøgle")]
    [InlineData("24. december: tænd lyset", "24. december: tænd lyset")]
    public void A_list_loses_its_marks_and_keeps_its_days(string text, string lines) => Assert.Equal(lines, string.Join('|', TextLines.Of(text)));

    [Theory]
    [InlineData("1. luk\n2. lås", "luk|lås")]
    [InlineData("1) luk\n2) lås", "luk|lås")]
    [InlineData("24. december\n25. december", "24. december|25. december")]
    [InlineData("luk\nlås", "luk|lås")]
    public void Steps_lose_their_numbers_when_they_count(string text, string lines) => Assert.Equal(lines, string.Join('|', TextLines.Numbered(text)));
}
