// Filters everything the command line prints, so that entered text cannot send control sequences to the terminal.
#pragma once

#include <ostream>
#include <streambuf>
#include <string>

namespace jinze::cli {

class Terminal : public std::ostream {
public:
    explicit Terminal(std::ostream& to) : std::ostream{nullptr}, buffer_{to} { rdbuf(&buffer_); }

private:
    // Passes on whole code points; makes control characters visible, except line feeds and tabs.
    class Buffer : public std::streambuf {
    public:
        explicit Buffer(std::ostream& to) : to_{to} {}
        ~Buffer() override { hand_on(true); }

    private:
        int_type overflow(int_type c) override;
        std::streamsize xsputn(const char* text, std::streamsize size) override;
        int sync() override;
        void hand_on(bool all);  // passes on what has come; without `all`, an incomplete character waits

        std::ostream& to_;
        std::string come_;
    };
    Buffer buffer_;
};

}  // namespace jinze::cli
