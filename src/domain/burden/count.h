// 减负账本: what was asked of each organisation in a month, and by whom, counted from what was entered: records that
// duties ask for, reasons, what matters ask of those who carry them out, and assessments of bodies. Never by person,
// without any timing. One record is one entry however many duties it serves; what was not entered, and how late, counts
// nothing. docs/burden.md.
#pragma once

#include <functional>
#include <map>
#include <vector>

#include "base/dictionary.h"
#include "domain/district/state.h"

namespace jinze::burden {

enum class DemandKind : std::uint8_t { duty, reason, matter, assessment };
BOOST_DESCRIBE_ENUM(DemandKind, duty, reason, matter, assessment)

struct Demand {
    DemandKind kind{};
    Code code;  // a duty's; a type of matter's; a scheme's

    auto operator<=>(const Demand&) const = default;
};

// One entry that was asked for and given.
struct Asked {
    OrgId of, by;   // who entered it; who asks for it, 0: nobody in particular
    int month = 1;  // 1–12: of the day performed, where there is none of the day entered
    Demand demand;
    int fields = 0;          // that it asks to be filled in
    std::vector<Code> also;  // further duties that this record serves, each once; they cost nothing

    bool operator==(const Asked&) const = default;
};

// The fields of a record of this duty, as its catalogue states them; 0: it follows from other records.
using FieldsOf = std::function<int(const duty::DutyVersion&)>;

// Everything of a year as known on a day, in the order of records, reasons, matters, assessments. What asks for no
// field, as a signature, is no entry.
std::vector<Asked> asked_in(const district::State& state, int year, Day known, const FieldsOf& fields,
                            const Patience* patience = nullptr);

// Who asks for it: the unit whose own duty it is; else the body whose recorded decision set its clock; else the work
// committee, which adopted the catalogue.
OrgId issuer_of(const district::State& state, const duty::DutyVersion& version);

struct Sum {
    int entries = 0, fields = 0;
    int served = 0;  // the duties and other demands that the entries served: at least one each

    void add(const Asked& it)
    {
        ++entries;
        fields += it.fields;
        served += 1 + static_cast<int>(it.also.size());
    }
    int saved() const { return served - entries; }  // entries that were not needed because one record serves several
    bool operator==(const Sum&) const = default;
};

template <class KeyOf>
auto sums(const std::vector<Asked>& all, KeyOf key_of)
{
    std::map<std::remove_cvref_t<decltype(key_of(std::declval<const Asked&>()))>, Sum> sums;
    for (const Asked& it : all) sums[key_of(it)].add(it);
    return sums;
}

}  // namespace jinze::burden

namespace jinze::words {

template <>
inline constexpr std::string_view dictionary<burden::DemandKind> =
    "duty 履职记录 records of duties; reason 说明原因 reasons; matter 督办反馈 matters; "
    "assessment 考核填报 assessments";

}  // namespace jinze::words
