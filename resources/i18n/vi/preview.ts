<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN" sourcelanguage="en_GB">
  <context>
    <name>Preview</name>
    <message>
      <source>Save as PDF</source>
      <translation>Lưu PDF</translation>
    </message>
    <message>
      <source>page {page} of {pages}</source>
      <translation>trang {page}/{pages}</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Đóng</translation>
    </message>
    <message>
      <source>Print all</source>
      <translation>In tất cả</translation>
    </message>
    <message>
      <source>Print</source>
      <translation>In</translation>
    </message>
    <message>
      <source>This computer has no printer. Save as PDF, or print it later with Ctrl+P.</source>
      <translation>Máy tính này chưa có máy in. Lưu PDF, hoặc in sau bằng Ctrl+P.</translation>
    </message>
    <message>
      <source>Paper</source>
      <translation>Khổ giấy</translation>
    </message>
    <message>
      <source>Copies</source>
      <translation>Số bản</translation>
    </message>
    <message>
      <source>Before</source>
      <translation>Tờ trước</translation>
    </message>
    <message>
      <source>Next</source>
      <translation>Tờ sau</translation>
    </message>
    <message>
      <source>Printer</source>
      <translation>Máy in</translation>
    </message>
    <message>
      <source>Seen at</source>
      <translation>Cỡ xem</translation>
    </message>
    <message>
      <source>Larger</source>
      <translation>Lớn hơn</translation>
    </message>
    <message>
      <source>Smaller</source>
      <translation>Nhỏ hơn</translation>
    </message>
    <message>
      <source>Whole page</source>
      <translation>Cả trang</translation>
    </message>
  </context>
</TS>
