#include "app/clauses/propose.h"

#include <doctest/doctest.h>

#include <chrono>
#include <cstdio>
#include <random>

#include "app/clauses/utf16.h"
#include "domain/document/describe.h"

using namespace jinze;
using namespace jinze::clauses;
using document::Fate;

namespace {

const Day made = day_at(2026, 4, 10);
const KnownBody known[] = {{OrgId{4}, u"中共云溪区住房和城乡建设局党组", u"区住建局"},
                           {OrgId{5}, u"中共云溪区财政局党组", u"区财政局"},
                           {OrgId{6}, u"云溪区财政局机关党委", u"区财政局"}};

std::string cut(std::u16string_view text)  // label|words, a line each; headings in brackets
{
    std::string all;
    for (const Piece& piece : pieces_of(text)) {
        const std::string words = to_utf8(piece.label) + "|" + to_utf8(in(text, piece.at));
        all += (piece.kind == PieceKind::sentence ? words : "[" + words + "]") + "\n";
    }
    return all;
}

Proposal only(std::u16string_view sentence)
{
    const Proposed all = propose(sentence, made, known);
    REQUIRE(all.pieces.size() == 1);
    return all.pieces[0];
}
std::string fate(std::string_view sentence)
{
    const Proposal it = only(to_utf16(sentence));
    return it.asks ? std::string{described::word_of(it.fate)} : "-";
}

}  // namespace

TEST_CASE("a document is cut by its numbers and its sentences")
{
    CHECK(cut(u"关于改进作风的规定\n一、总体要求\n（一）减少会议。能合并的必须合并；能不开的不开。\n1. 严格审批。\n"
              u"二、保障\n各单位要抓好落实。（责任单位：区委办公室）\n") ==
          "[|关于改进作风的规定]\n[一|总体要求]\n[一（一）|减少会议。]\n一（一）|能合并的必须合并；\n"
          "一（一）|能不开的不开。\n一（一）1|严格审批。\n[二|保障]\n"
          "二|各单位要抓好落实。（责任单位：区委办公室）\n");
    CHECK(cut(u"第一章　总则\n第一条　接待实行公函制度。\n第二条　不准迎送。\n①不准宴请。") ==
          "[第一章|总则]\n第一条|接待实行公函制度。\n第二条|不准迎送。\n第二条①|不准宴请。\n");
}

TEST_CASE("quotes and brackets do not end a sentence, and a decimal number is no number of a clause")
{
    CHECK(cut(u"他说：“要快。要好。”大家照办。") == "|他说：“要快。要好。”大家照办。\n");
    CHECK(cut(u"1.5倍以内不得收费。") == "|1.5倍以内不得收费。\n");
    CHECK(cut(u"\r\n　　\n") == "");
}

TEST_CASE("words that only look like a demand are passed over")
{
    for (const char* sentence :
         {"这是一项重要工作，也是主要任务。", "需要说明的是，供应充足。", "会议纪要、摘要均已存档。",
          "应急物资供应充足。", "要不要监督是一个问题。", "有的同志认为必须先发展。", "转变作风就是要消除不良风气。",
          "应当看到，成绩来之不易。", "本规定自印发之日起施行。", "为了转变作风，特制定本方案。",
          "去年开展了两次检查。", "加强党建是固本之举。", "工委每年接待来访群众很多人次，已经成为惯例。",
          "他提出“必须快”的看法。"})
        CHECK_MESSAGE(fate(sentence) == "-", sentence);
}

TEST_CASE("each sentence is proposed for one fate")
{
    CHECK(fate("区住建局6月底前完成排查。") == "matter");
    CHECK(fate("由区财政局牵头制定实施细则。") == "matter");
    CHECK(fate("各单位每季度向区委报告一次。") == "duty");
    CHECK(fate("党组每年至少研究两次党建工作。") == "duty");
    CHECK(fate("窗口单位不得推诿。") == "standing");
    CHECK(fate("各部门要长期坚持首问负责。") == "standing");
    CHECK(fate("同类检查每年不得超过1次。") == "standing");
    CHECK(fate("对失职的，依规依纪追究责任。") == "standing");
    CHECK(fate("要充分认识这项工作的重要性。") == "nothing");
    CHECK(fate("应當在三天內答復，不得推諉。") == "standing");
}

TEST_CASE("the words that ask, the numbers, the day and the bodies are marked where they stand")
{
    const std::u16string sentence = u"区财政局会同区住建局必须在6月15日前压减到60个工作日以内。";
    const Proposal it = only(sentence);
    std::string marks;
    for (const Mark& mark : it.marks) marks += to_utf8(in(sentence, mark.at)) + " ";
    CHECK(marks == "区财政局 区住建局 必须 6月15日前 60个工作日 ");
    CHECK(it.deadline == day_at(2026, 6, 15));
    CHECK(it.bodies == std::vector{OrgId{5}, OrgId{6}, OrgId{4}});
    CHECK(only(u"区住建局要配合，由区财政局牵头办理。").bodies.front() == OrgId{5});
    CHECK(only(u"区住建局每季度向区财政局报告一次。").bodies == std::vector{OrgId{4}});
    CHECK(only(u"抓紧清理。（责任单位：区住建局、区财政局）").bodies.front() == OrgId{4});
}

TEST_CASE("title, number and day are found in the text")
{
    const Proposed it = propose(u"云委发〔2026〕7号\n优化环境的十项规定\n一、要办好。\n2026年4月10日", {}, known);
    CHECK(to_utf8(it.number) == "云委发〔2026〕7号");
    CHECK(to_utf8(it.title) == "优化环境的十项规定");
    CHECK(it.day == made);
    CHECK_FALSE(propose(u"要办好。", {}, {}).day);
}

TEST_CASE(
    "what runs from the issue of the document, or from nothing else that is named, asks and says why it has no day")
{
    for (const char* sentence : {"自印发之日起30日内报区委办公室。", "区住建局10个工作日内完成。", "2月30日前报。"}) {
        const Proposal it = only(to_utf16(sentence));
        CHECK_MESSAGE(it.asks, sentence);
        CHECK_MESSAGE(it.fate == Fate::matter, sentence);
        CHECK_MESSAGE(it.doubt != Doubt::none, sentence);
        CHECK_FALSE(it.deadline);
    }
    CHECK(only(u"自印发之日起30日内报区委办公室。").doubt == Doubt::of_issue);
    CHECK(only(u"2026.12.15前，区住建局。").deadline == day_at(2026, 12, 15));
}

TEST_CASE("the title of a document with a red head is none of the lines above it")
{
    const auto title = [](std::u16string_view text) { return to_utf8(propose(text, {}, {}).title); };
    CHECK(title(u"中共云溪区委文件\n云委发〔2026〕9号\n关于加强机关作风建设的实施方案\n第一条 区教育局要整改。\n") ==
          "关于加强机关作风建设的实施方案");
    CHECK(title(u"000001\n特急\n中共云溪区委文件\n云委发〔2026〕9号　　签发人：张三\n中共云溪区委关于加强机关作风"
                u"建设的\n决定\n（2026年11月10日通过）\n第一条 区教育局要整改。\n") ==
          "中共云溪区委关于加强机关作风建设的决定");
    CHECK(
        title(u"云溪区人民政府办公室文件\n\n云政办发〔2026〕12号\n\n云溪区人民政府办公室关于\n印发优化营商环境若干措施"
              u"的通知\n\n各街道办事处：\n　　第一条 区教育局要整改。\n") ==
        "云溪区人民政府办公室关于印发优化营商环境若干措施的通知");
}

TEST_CASE("pieces and marks lie in order within the text, whatever the text is")
{
    std::mt19937 random{5};
    const std::u16string letters =
        u"要应须不得严禁每年季度月日前底一二十12（）“”《》。；，、：\n 第条章区住建局局负责牵头完成制定了是的";
    for (int round = 0; round < 3000; ++round) {
        std::u16string text;
        for (auto n = random() % 60; n > 0; --n) text += letters[random() % letters.size()];
        const Proposed it = propose(text, made, known), again = propose(text, made, known);
        REQUIRE(it.pieces.size() == again.pieces.size());
        std::size_t at = 0;
        for (const Proposal& proposal : it.pieces) {
            REQUIRE(proposal.piece.at.from >= at);
            REQUIRE(proposal.piece.at.size() > 0);
            at = proposal.piece.at.until;
            REQUIRE(at <= text.size());
            std::size_t mark_at = proposal.piece.at.from;
            for (const Mark& mark : proposal.marks) {
                REQUIRE(mark.at.from >= mark_at);
                mark_at = mark.at.until;
                REQUIRE(mark_at <= proposal.piece.at.until);
            }
            if (proposal.deadline) REQUIRE(*proposal.deadline >= made);
            if (!proposal.asks) REQUIRE(proposal.fate == Fate::nothing);
        }
    }
}

TEST_CASE("two hundred pages are split; the time is printed")
{
    std::u16string text;
    while (text.size() < 160'000)
        text +=
            u"（一）规范窗口服务。窗口单位必须实行首问负责，首位接待人员负责到底，不得推诿。区住建局6月底前公布清单。"
            u"\n";
    const auto begun = std::chrono::steady_clock::now();
    const Proposed it = propose(text, made, known);
    const auto took = std::chrono::steady_clock::now() - begun;
    std::printf("%zu characters, %zu pieces: %lld ms\n", text.size(), it.pieces.size(),
                static_cast<long long>(std::chrono::duration_cast<std::chrono::milliseconds>(took).count()));
    CHECK(it.pieces.size() > 6000);
}
