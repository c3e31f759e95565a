// The acts of the office for a form in the browser: the table of app/input/acts.h in two languages.
#pragma once

#include "app/input/acts.h"
#include "app/views/reader.h"

namespace jinze::views {

struct ActField {
    std::string name;
    bool needed = false;
    input::FieldKind of{};
    std::string help;
    std::vector<std::string> words;  // of a closed list
    std::vector<Bilingual> called;   // each of these words, as people say it
};
struct ActShown {
    std::string name;
    Bilingual help;
    std::vector<ActField> fields;
};
struct ActTable {
    std::vector<ActShown> acts;
};
BOOST_DESCRIBE_STRUCT(ActField, (), (name, needed, of, help, words, called))
BOOST_DESCRIBE_STRUCT(ActShown, (), (name, help, fields))
BOOST_DESCRIBE_STRUCT(ActTable, (), (acts))

ActTable act_table();

}  // namespace jinze::views
