// 减负账本: what was asked of the district's bodies in a year, by whom, month by month, as counted from the records.
// The work committee sees the sum, by issuer, as its own duty to reduce; everybody else the bodies that they may read,
// one at a time. No body stands beside another, no person is named, and nothing says when in a month or how late.
#pragma once

#include "app/views/mention.h"
#include "domain/burden/count.h"

namespace jinze::views {

struct BurdenQuestion {
    std::optional<Ranged<2000, 2999>> year;  // default: this one
    std::optional<std::string> node;         // a unit with its bodies, or one body; default: the reader's own
};
struct BurdenSum {
    int entries = 0, fields = 0;
    int served = 0, saved = 0;  // duties and other demands served; entries not needed, since one served several
};
struct BurdenMonth {
    int month = 1, entries = 0, fields = 0;
};
struct BurdenIssuer {
    std::optional<Mention> issuer;  // none: nobody in particular
    BurdenSum sum;
    std::vector<BurdenMonth> months;  // those with an entry
};
struct BurdenDemand {  // one duty or type of matter, as one issuer asks for it
    burden::DemandKind kind{};
    Bilingual kind_words;
    Code code;
    Bilingual title;
    std::optional<Mention> issuer;
    std::optional<Bilingual> bearer, force_words;  // of a duty: who owes it; 应当, 一般, 本区规定
    int each = 0;                                  // fields of one entry; of a matter's result
    BurdenSum sum;
    int besides = 0;  // times that it was served by a record entered for another duty
};
struct BurdenSame {  // two duties in force that ask one bearer for the same
    Code one, other;
    Bilingual one_title, other_title;
    Bilingual shared;  // 党支部：会议（组织生活会）
};
struct BurdenPage {
    int year = 0;
    std::vector<int> years;             // with records, latest first
    std::optional<Mention> node;        // none: the whole district, or nothing that the reader may see
    bool reduces = false;               // the reader adopts the district's rules
    BurdenSum sum;                      // of the node, or for whoever reduces, of the district
    std::vector<BurdenIssuer> issuers;  // in official order
    std::vector<BurdenDemand> demands;  // by kind, in the order of the catalogue
    std::vector<BurdenSame> same;       // for whoever reduces; of the present day
    std::vector<Mention> bodies;        // that the reader may ask about, in official order, without figures
};
struct BurdenTable {
    std::optional<Ranged<2000, 2999>> year;
    std::optional<std::string> node;
};
BOOST_DESCRIBE_STRUCT(BurdenQuestion, (), (year, node))
BOOST_DESCRIBE_STRUCT(BurdenSum, (), (entries, fields, served, saved))
BOOST_DESCRIBE_STRUCT(BurdenMonth, (), (month, entries, fields))
BOOST_DESCRIBE_STRUCT(BurdenIssuer, (), (issuer, sum, months))
BOOST_DESCRIBE_STRUCT(BurdenDemand, (),
                      (kind, kind_words, code, title, issuer, bearer, force_words, each, sum, besides))
BOOST_DESCRIBE_STRUCT(BurdenSame, (), (one, other, one_title, other_title, shared))
BOOST_DESCRIBE_STRUCT(BurdenPage, (), (year, years, node, reduces, sum, issuers, demands, same, bodies))
BOOST_DESCRIBE_STRUCT(BurdenTable, (), (year, node))

Result<BurdenPage> burden_page(const Reader& reader, const BurdenQuestion& asked);
// The same as a workbook: by issuer and month, by demand, and what asks for the same.
Result<Bytes> burden_table(const Reader& reader, const BurdenTable& asked);

}  // namespace jinze::views
