<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN" sourcelanguage="en_GB">
  <context>
    <name>CrashCard</name>
    <message>
      <source>Something went wrong in the program</source>
      <translation>Chương trình vừa gặp lỗi</translation>
    </message>
    <message>
      <source>What was saved is safe on this machine. You can go on working.</source>
      <translation>Những gì đã lưu vẫn nguyên trên máy này. Anh, chị cứ làm việc tiếp.</translation>
    </message>
    <message>
      <source>Report for the administrator (no citizen's data in it):</source>
      <translation>Báo cáo cho quản trị (không có dữ liệu của công dân):</translation>
    </message>
    <message>
      <source>Copy the path</source>
      <translation>Chép đường dẫn</translation>
    </message>
    <message>
      <source>Go on</source>
      <translation>Làm tiếp</translation>
    </message>
  </context>
  <context>
    <name>DataTable</name>
    <message>
      <source>Columns as at first</source>
      <translation>Cột như ban đầu</translation>
    </message>
  </context>
  <context>
    <name>Dossier</name>
    <message>
      <source>No date promised</source>
      <translation>Không hẹn ngày</translation>
    </message>
    <message>
      <source>Due {day}</source>
      <translation>Hẹn {day}</translation>
    </message>
    <message>
      <source>clock stopped since {day}</source>
      <translation>ngừng tính từ {day}</translation>
    </message>
    <message>
      <source>result ready on {day}</source>
      <translation>có kết quả ngày {day}</translation>
    </message>
    <message>
      <source>ended on {day}</source>
      <translation>kết thúc ngày {day}</translation>
    </message>
    <message>
      <source>{days} days late then</source>
      <translation>khi đó đã quá {days} ngày</translation>
    </message>
    <message>
      <source>{days} working days left</source>
      <translation>còn {days} ngày làm việc</translation>
    </message>
    <message>
      <source>ID number</source>
      <translation>Số định danh</translation>
    </message>
    <message>
      <source>Tax code</source>
      <translation>Mã số thuế</translation>
    </message>
    <message>
      <source>Representative</source>
      <translation>Người đại diện</translation>
    </message>
    <message>
      <source>Born on</source>
      <translation>Ngày sinh</translation>
    </message>
    <message>
      <source>Residence</source>
      <translation>Nơi cư trú</translation>
    </message>
    <message>
      <source>E-mail</source>
      <translation>Thư điện tử</translation>
    </message>
    <message>
      <source>Brought by</source>
      <translation>Nộp thay</translation>
    </message>
    <message>
      <source>required</source>
      <translation>bắt buộc</translation>
    </message>
    <message>
      <source>original × {count}</source>
      <translation>bản chính × {count}</translation>
    </message>
    <message>
      <source>certified copy × {count}</source>
      <translation>bản sao chứng thực × {count}</translation>
    </message>
    <message>
      <source>copy × {count}</source>
      <translation>bản sao × {count}</translation>
    </message>
    <message>
      <source>the catalogue names no sum; told when it is paid</source>
      <translation>danh mục không ghi mức thu, báo khi thu</translation>
    </message>
    <message>
      <source>exempt</source>
      <translation>được miễn</translation>
    </message>
    <message>
      <source>collected</source>
      <translation>đã thu</translation>
    </message>
    <message>
      <source>asked for, not paid yet</source>
      <translation>đã yêu cầu, chưa nộp</translation>
    </message>
    <message>
      <source>cash</source>
      <translation>tiền mặt</translation>
    </message>
    <message>
      <source>VietQR, to be checked</source>
      <translation>VietQR, chờ đối soát</translation>
    </message>
    <message>
      <source>to be paid later</source>
      <translation>thu sau</translation>
    </message>
    <message>
      <source>Ask for papers</source>
      <translation>Yêu cầu bổ sung</translation>
    </message>
    <message>
      <source>Take in papers</source>
      <translation>Nhận giấy bổ sung</translation>
    </message>
    <message>
      <source>Ask for a payment</source>
      <translation>Yêu cầu nộp tiền</translation>
    </message>
    <message>
      <source>Collect the fee</source>
      <translation>Thu lệ phí</translation>
    </message>
    <message>
      <source>Go on</source>
      <translation>Tiếp tục xử lý</translation>
    </message>
    <message>
      <source>Hand on</source>
      <translation>Chuyển</translation>
    </message>
    <message>
      <source>Send the result back</source>
      <translation>Trả lại để sửa</translation>
    </message>
    <message>
      <source>Result is ready</source>
      <translation>Có kết quả</translation>
    </message>
    <message>
      <source>Apologise</source>
      <translation>Xin lỗi, hẹn lại</translation>
    </message>
    <message>
      <source>Stop</source>
      <translation>Dừng xử lý</translation>
    </message>
    <message>
      <source>Citizen withdraws</source>
      <translation>Công dân rút</translation>
    </message>
    <message>
      <source>Hand over</source>
      <translation>Trả kết quả</translation>
    </message>
    <message>
      <source>Correct</source>
      <translation>Sửa</translation>
    </message>
    <message>
      <source>Void the number</source>
      <translation>Hủy số</translation>
    </message>
    <message>
      <source>Not accepted</source>
      <translation>Không tiếp nhận</translation>
    </message>
    <message>
      <source>Reason</source>
      <translation>Lý do</translation>
    </message>
    <message>
      <source>Applicant</source>
      <translation>Người nộp</translation>
    </message>
    <message>
      <source>Copy number</source>
      <translation>Chép số</translation>
    </message>
    <message>
      <source>Phone</source>
      <translation>Điện thoại</translation>
    </message>
    <message>
      <source>Papers</source>
      <translation>Giấy tờ</translation>
    </message>
    <message>
      <source>{held} of {all}</source>
      <translation>{held} trên {all}</translation>
    </message>
    <message>
      <source>No paper was handed in.</source>
      <translation>Không có giấy tờ nào được nộp.</translation>
    </message>
    <message>
      <source>Here</source>
      <translation>Có</translation>
    </message>
    <message>
      <source>Asked for</source>
      <translation>Chờ bổ sung</translation>
    </message>
    <message>
      <source>Not here</source>
      <translation>Chưa có</translation>
    </message>
    <message>
      <source>Fee</source>
      <translation>Lệ phí</translation>
    </message>
    <message>
      <source>Another paper</source>
      <translation>Giấy khác</translation>
    </message>
    <message>
      <source>Cash</source>
      <translation>Tiền mặt</translation>
    </message>
    <message>
      <source>VietQR</source>
      <translation>VietQR</translation>
    </message>
    <message>
      <source>Paid by</source>
      <translation>Hình thức</translation>
    </message>
    <message>
      <source>Fee receipt no.</source>
      <translation>Số biên lai</translation>
    </message>
    <message>
      <source>To</source>
      <translation>Chuyển cho</translation>
    </message>
    <message>
      <source>Note</source>
      <translation>Ghi chú</translation>
    </message>
    <message>
      <source>Result no.</source>
      <translation>Số kết quả</translation>
    </message>
    <message>
      <source>Issued on</source>
      <translation>Ngày cấp</translation>
    </message>
    <message>
      <source>dd/mm/yyyy</source>
      <translation>ngày/tháng/năm</translation>
    </message>
    <message>
      <source>Signed by</source>
      <translation>Người ký</translation>
    </message>
    <message>
      <source>Working days more</source>
      <translation>Thêm ngày làm việc</translation>
    </message>
    <message>
      <source>Legal basis</source>
      <translation>Căn cứ</translation>
    </message>
    <message>
      <source>Approved by</source>
      <translation>Người duyệt</translation>
    </message>
    <message>
      <source>Bring by</source>
      <translation>Hạn bổ sung</translation>
    </message>
    <message>
      <source>Supervisor's reason</source>
      <translation>Lý do lãnh đạo</translation>
    </message>
    <message>
      <source>Amount, đ</source>
      <translation>Số tiền, đ</translation>
    </message>
    <message>
      <source>The applicant</source>
      <translation>Người nộp</translation>
    </message>
    <message>
      <source>Another person</source>
      <translation>Người khác</translation>
    </message>
    <message>
      <source>Collected by</source>
      <translation>Người nhận</translation>
    </message>
    <message>
      <source>Full name</source>
      <translation>Họ và tên</translation>
    </message>
    <message>
      <source>Mandate or reason</source>
      <translation>Ủy quyền, lý do</translation>
    </message>
    <message>
      <source>Today {hour}</source>
      <translation>Hôm nay {hour}</translation>
    </message>
    <message>
      <source>the system</source>
      <translation>hệ thống</translation>
    </message>
    <message>
      <source>the province</source>
      <translation>tỉnh</translation>
    </message>
    <message>
      <source>this machine, command line</source>
      <translation>máy này, dòng lệnh</translation>
    </message>
    <message>
      <source>this machine</source>
      <translation>máy này</translation>
    </message>
    <message>
      <source>Received, receipt printed</source>
      <translation>Tiếp nhận hồ sơ, in giấy hẹn lần 1</translation>
    </message>
    <message>
      <source>Received</source>
      <translation>Tiếp nhận hồ sơ</translation>
    </message>
    <message>
      <source>Handed on to {unit}</source>
      <translation>Chuyển {unit}</translation>
    </message>
    <message>
      <source>The clock goes on</source>
      <translation>Tiếp tục tính hạn</translation>
    </message>
    <message>
      <source>Apologised, new date promised</source>
      <translation>Xin lỗi và hẹn lại</translation>
    </message>
    <message>
      <source>Result ready</source>
      <translation>Đã có kết quả</translation>
    </message>
    <message>
      <source>Corrected: {fields}</source>
      <translation>Sửa: {fields}</translation>
    </message>
    <message>
      <source>Result sent back to be mended</source>
      <translation>Trả lại kết quả để sửa</translation>
    </message>
    <message>
      <source>Stopped</source>
      <translation>Dừng xử lý</translation>
    </message>
    <message>
      <source>Withdrawn by the citizen</source>
      <translation>Công dân rút hồ sơ</translation>
    </message>
    <message>
      <source>Number voided, approved by {name}</source>
      <translation>Hủy số, người duyệt {name}</translation>
    </message>
    <message>
      <source>Something a newer version of the program knows ({kind})</source>
      <translation>Việc mà phiên bản mới hơn mới đọc được ({kind})</translation>
    </message>
    <message>
      <source>Papers received: {papers}</source>
      <translation>Nhận giấy bổ sung: {papers}</translation>
    </message>
    <message>
      <source>Papers received</source>
      <translation>Nhận giấy bổ sung</translation>
    </message>
    <message>
      <source>To be brought by {day}.</source>
      <translation>Mang đến trước hết {day}.</translation>
    </message>
    <message>
      <source>Papers asked for: {papers}</source>
      <translation>Yêu cầu bổ sung: {papers}</translation>
    </message>
    <message>
      <source>Papers asked for</source>
      <translation>Yêu cầu bổ sung</translation>
    </message>
    <message>
      <source>Payment asked for: {amount}</source>
      <translation>Yêu cầu nộp {amount}</translation>
    </message>
    <message>
      <source>Fee receipt {number}</source>
      <translation>Biên lai {number}</translation>
    </message>
    <message>
      <source>Fee given back: {amount}</source>
      <translation>Hoàn {amount}</translation>
    </message>
    <message>
      <source>Fee collected: {amount}</source>
      <translation>Đã thu {amount}</translation>
    </message>
    <message>
      <source>Result handed to the applicant</source>
      <translation>Trả kết quả cho người nộp</translation>
    </message>
    <message>
      <source>Result handed to {name}</source>
      <translation>Trả kết quả cho {name}</translation>
    </message>
    <message>
      <source>receipt</source>
      <translation>giấy hẹn</translation>
    </message>
    <message>
      <source>request for papers</source>
      <translation>phiếu yêu cầu bổ sung</translation>
    </message>
    <message>
      <source>letter of apology</source>
      <translation>phiếu xin lỗi</translation>
    </message>
    <message>
      <source>notice of stopping</source>
      <translation>thông báo dừng</translation>
    </message>
    <message>
      <source>control slip</source>
      <translation>phiếu kiểm soát</translation>
    </message>
    <message>
      <source>Printed: {document}, copy {copy}</source>
      <translation>In {document} lần {copy}</translation>
    </message>
    <message>
      <source>name</source>
      <translation>họ tên</translation>
    </message>
    <message>
      <source>date of birth</source>
      <translation>ngày sinh</translation>
    </message>
    <message>
      <source>sex</source>
      <translation>giới tính</translation>
    </message>
    <message>
      <source>residence</source>
      <translation>nơi cư trú</translation>
    </message>
    <message>
      <source>phone</source>
      <translation>điện thoại</translation>
    </message>
    <message>
      <source>e-mail</source>
      <translation>thư điện tử</translation>
    </message>
    <message>
      <source>tax code</source>
      <translation>mã số thuế</translation>
    </message>
    <message>
      <source>representative</source>
      <translation>người đại diện</translation>
    </message>
    <message>
      <source>Due {moment}.</source>
      <translation>Hẹn {moment}.</translation>
    </message>
    <message>
      <source>Back</source>
      <translation>Quay lại</translation>
    </message>
    <message>
      <source>Print again</source>
      <translation>In lại</translation>
    </message>
    <message>
      <source>Other steps</source>
      <translation>Bước khác</translation>
    </message>
    <message>
      <source>Write down</source>
      <translation>Ghi</translation>
    </message>
    <message>
      <source>Not now</source>
      <translation>Thôi</translation>
    </message>
    <message>
      <source>Written down: {step}</source>
      <translation>Đã ghi: {step}</translation>
    </message>
    <message>
      <source>What happened</source>
      <translation>Diễn biến</translation>
    </message>
    <message>
      <source>newest on top</source>
      <translation>Mới nhất ở trên</translation>
    </message>
    <message>
      <source>Copied {number}</source>
      <translation>Đã chép số {number}</translation>
    </message>
    <message>
      <source>Dossier</source>
      <translation>Hồ sơ</translation>
    </message>
  </context>
  <context>
    <name>DraftsCard</name>
    <message>
      <source>Laid aside</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>DueCard</name>
    <message>
      <source>Due</source>
      <translation type="unfinished">Hẹn trả</translation>
    </message>
    <message>
      <source>Why?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Other</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Date</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>dd/mm/yyyy, hour if wanted</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reason</source>
      <translation type="unfinished">Lý do</translation>
    </message>
    <message>
      <source>Today is {day}: right</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>As counted</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No date yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>set by the clerk</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The catalogue gives no duration: agree on a date and write down why.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>DueDays</name>
    <message>
      <source>Day {n}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Due</source>
      <translation type="unfinished">Hẹn trả</translation>
    </message>
    <message>
      <source>In</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Off</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Begins</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>FeeCard</name>
    <message>
      <source>Fee</source>
      <translation type="unfinished">Lệ phí</translation>
    </message>
    <message>
      <source>How the fee is paid</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Amount</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>đ</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pages</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sets</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Exempt</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cash</source>
      <translation type="unfinished">Tiền mặt</translation>
    </message>
    <message>
      <source>Later</source>
      <translation type="unfinished">Sau đó</translation>
    </message>
  </context>
  <context>
    <name>HistoryCard</name>
    <message>
      <source>This person before</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open</source>
      <translation type="unfinished">Mở</translation>
    </message>
    <message numerus="yes">
      <source>%n dossiers</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Same ID, another name there: {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Received {day}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{detail}, with {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Perhaps twice: same procedure</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>MainWindow</name>
    <message>
      <source>One-stop desk</source>
      <translation>Quầy Một Cửa</translation>
    </message>
    <message numerus="yes">
      <source>%n to send</source>
      <comment>dossiers not yet sent</comment>
      <translation>
        <numerusform>%n chờ gửi</numerusform>
      </translation>
    </message>
  </context>
  <context>
    <name>MissingCard</name>
    <message numerus="yes">
      <source>Still missing to save (%n)</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Ask for papers</source>
      <translation type="unfinished">Yêu cầu bổ sung</translation>
    </message>
    <message>
      <source>Refuse</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>and %n more</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>goes there</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Form 02: what the citizen must bring, and why. No number is given.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Print form 02</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Form 03: why the dossier is not taken. No number is given.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Print form 03</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Palette</name>
    <message>
      <source>Nothing found</source>
      <translation>Không tìm thấy</translation>
    </message>
  </context>
  <context>
    <name>PaperCard</name>
    <message>
      <source>Papers</source>
      <translation type="unfinished">Giấy tờ</translation>
    </message>
    <message>
      <source>Note</source>
      <translation type="unfinished">Ghi chú</translation>
    </message>
    <message>
      <source>what to remember about this dossier</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>name of the paper, then Enter</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Other paper</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ways</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Handed in</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Result goes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{held} of {all} here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>copies</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>all</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>At the counter</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>By post</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Online</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>PaperList</name>
    <message>
      <source>Papers: Space here, minus not here, digits copies, Ctrl+A all here</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Papers</name>
    <message>
      <source>not looked at</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>waived</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>required</source>
      <translation type="unfinished">bắt buộc</translation>
    </message>
    <message>
      <source>added</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Original</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Certified</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copy</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Shown</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>PartyCard</name>
    <message>
      <source>Applicant</source>
      <translation type="unfinished">Người nộp</translation>
    </message>
    <message>
      <source>Brought by another</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Kind of applicant</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Kind of ID</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Email</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Mandate</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>number, day, who certified it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Card read at {hour}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Applicant is</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>ID</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Brought by</source>
      <translation type="unfinished">Nộp thay</translation>
    </message>
  </context>
  <context>
    <name>PartyFields</name>
    <message>
      <source>As on card</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Full name</source>
      <translation type="unfinished">Họ và tên</translation>
    </message>
    <message>
      <source>Name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The sex does not agree with the ID number. Look at the card.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>ID number</source>
      <translation type="unfinished">Số định danh</translation>
    </message>
    <message>
      <source>Tax code</source>
      <translation type="unfinished">Mã số thuế</translation>
    </message>
    <message>
      <source>Date of birth</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>dd/mm/yyyy</source>
      <translation type="unfinished">ngày/tháng/năm</translation>
    </message>
    <message>
      <source>Sex</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Male, Female</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Spoken for by</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Residence</source>
      <translation type="unfinished">Nơi cư trú</translation>
    </message>
    <message>
      <source>Phone</source>
      <translation type="unfinished">Điện thoại</translation>
    </message>
  </context>
  <context>
    <name>ProcedureCard</name>
    <message>
      <source>Procedure</source>
      <translation type="unfinished">Thủ tục</translation>
    </message>
    <message>
      <source>2–3 letters, no diacritics needed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No procedure of that name. Try other words, or its code.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{code} · {duration} · fee {fee}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take {code}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>choose</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>take</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Procedure: type letters, choose with the arrows, take with Enter</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ProcedureList</name>
    <message>
      <source>Procedures found</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>QAbstractSpinBox</name>
    <message>
      <source>&amp;Select All</source>
      <translation>&amp;Chọn tất cả</translation>
    </message>
    <message>
      <source>&amp;Step up</source>
      <translation>&amp;Tăng</translation>
    </message>
    <message>
      <source>Step &amp;down</source>
      <translation>&amp;Giảm</translation>
    </message>
  </context>
  <context>
    <name>QDialogButtonBox</name>
    <message>
      <source>OK</source>
      <translation>Đồng ý</translation>
    </message>
  </context>
  <context>
    <name>QLineEdit</name>
    <message>
      <source>&amp;Undo</source>
      <translation>&amp;Hoàn tác</translation>
    </message>
    <message>
      <source>&amp;Redo</source>
      <translation>&amp;Làm lại</translation>
    </message>
    <message>
      <source>Cu&amp;t</source>
      <translation>&amp;Cắt</translation>
    </message>
    <message>
      <source>&amp;Copy</source>
      <translation>Ché&amp;p</translation>
    </message>
    <message>
      <source>&amp;Paste</source>
      <translation>&amp;Dán</translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>Xóa</translation>
    </message>
    <message>
      <source>Select All</source>
      <translation>Chọn tất cả</translation>
    </message>
  </context>
  <context>
    <name>QMessageBox</name>
    <message>
      <source>OK</source>
      <translation>Đồng ý</translation>
    </message>
    <message>
      <source>Show Details...</source>
      <translation>Xem chi tiết…</translation>
    </message>
    <message>
      <source>Hide Details...</source>
      <translation>Ẩn chi tiết…</translation>
    </message>
  </context>
  <context>
    <name>QPlatformTheme</name>
    <message>
      <source>OK</source>
      <translation>Đồng ý</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>Lưu</translation>
    </message>
    <message>
      <source>Save All</source>
      <translation>Lưu tất cả</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>Mở</translation>
    </message>
    <message>
      <source>&amp;Yes</source>
      <translation>&amp;Có</translation>
    </message>
    <message>
      <source>Yes to &amp;All</source>
      <translation>Có cho &amp;tất cả</translation>
    </message>
    <message>
      <source>&amp;No</source>
      <translation>&amp;Không</translation>
    </message>
    <message>
      <source>N&amp;o to All</source>
      <translation>Không ch&amp;o tất cả</translation>
    </message>
    <message>
      <source>Abort</source>
      <translation>Dừng hẳn</translation>
    </message>
    <message>
      <source>Retry</source>
      <translation>Thử lại</translation>
    </message>
    <message>
      <source>Ignore</source>
      <translation>Bỏ qua</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Đóng</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Thôi</translation>
    </message>
    <message>
      <source>Discard</source>
      <translation>Bỏ</translation>
    </message>
    <message>
      <source>Help</source>
      <translation>Trợ giúp</translation>
    </message>
    <message>
      <source>Apply</source>
      <translation>Áp dụng</translation>
    </message>
    <message>
      <source>Reset</source>
      <translation>Đặt lại</translation>
    </message>
    <message>
      <source>Restore Defaults</source>
      <translation>Về mặc định</translation>
    </message>
  </context>
  <context>
    <name>QScrollBar</name>
    <message>
      <source>Scroll here</source>
      <translation>Cuộn tới đây</translation>
    </message>
    <message>
      <source>Top</source>
      <translation>Đầu</translation>
    </message>
    <message>
      <source>Bottom</source>
      <translation>Cuối</translation>
    </message>
    <message>
      <source>Page up</source>
      <translation>Trang trước</translation>
    </message>
    <message>
      <source>Page down</source>
      <translation>Trang sau</translation>
    </message>
    <message>
      <source>Scroll up</source>
      <translation>Cuộn lên</translation>
    </message>
    <message>
      <source>Scroll down</source>
      <translation>Cuộn xuống</translation>
    </message>
    <message>
      <source>Left edge</source>
      <translation>Mép trái</translation>
    </message>
    <message>
      <source>Right edge</source>
      <translation>Mép phải</translation>
    </message>
    <message>
      <source>Page left</source>
      <translation>Trang trái</translation>
    </message>
    <message>
      <source>Page right</source>
      <translation>Trang phải</translation>
    </message>
    <message>
      <source>Scroll left</source>
      <translation>Cuộn trái</translation>
    </message>
    <message>
      <source>Scroll right</source>
      <translation>Cuộn phải</translation>
    </message>
  </context>
  <context>
    <name>QWidgetTextControl</name>
    <message>
      <source>&amp;Undo</source>
      <translation>&amp;Hoàn tác</translation>
    </message>
    <message>
      <source>&amp;Redo</source>
      <translation>&amp;Làm lại</translation>
    </message>
    <message>
      <source>Cu&amp;t</source>
      <translation>&amp;Cắt</translation>
    </message>
    <message>
      <source>&amp;Copy</source>
      <translation>Ché&amp;p</translation>
    </message>
    <message>
      <source>Copy &amp;Link Location</source>
      <translation>Chép &amp;liên kết</translation>
    </message>
    <message>
      <source>&amp;Paste</source>
      <translation>&amp;Dán</translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>Xóa</translation>
    </message>
    <message>
      <source>Select All</source>
      <translation>Chọn tất cả</translation>
    </message>
  </context>
  <context>
    <name>Rail</name>
    <message>
      <source>Search</source>
      <translation>Tìm</translation>
    </message>
    <message>
      <source>Lock</source>
      <translation>Khóa quầy</translation>
    </message>
  </context>
  <context>
    <name>ReadyCard</name>
    <message>
      <source>Scan an ID card or an old receipt, or type a number or a name</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>Received today: %n</source>
      <translation type="unfinished">
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Nothing received yet today.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Reception</name>
    <message>
      <source>ID number</source>
      <translation type="unfinished">Số định danh</translation>
    </message>
    <message>
      <source>Kind of ID</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Full name</source>
      <translation type="unfinished">Họ và tên</translation>
    </message>
    <message>
      <source>Date of birth</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sex</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Residence</source>
      <translation type="unfinished">Nơi cư trú</translation>
    </message>
    <message>
      <source>Phone</source>
      <translation type="unfinished">Điện thoại</translation>
    </message>
    <message>
      <source>Email</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tax code</source>
      <translation type="unfinished">Mã số thuế</translation>
    </message>
    <message>
      <source>Representative</source>
      <translation type="unfinished">Người đại diện</translation>
    </message>
    <message>
      <source>Mandate</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Procedure</source>
      <translation type="unfinished">Thủ tục</translation>
    </message>
    <message>
      <source>Note</source>
      <translation type="unfinished">Ghi chú</translation>
    </message>
    <message>
      <source>Date of return</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reason of the date</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Amount</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pages</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sets</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Today's date</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{field} of the submitter</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{what}: {lack}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The desk is closed that day. Choose a working day.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Still empty.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Still needed: {papers}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>still empty</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not right</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>please check</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not looked at</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not there</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>day off</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Person</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Enterprise</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Agency</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Other organisation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Identity card</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Old ID (9 digits)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Passport</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>None</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{name} · due {moment}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Papers asked for (form 02): {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not taken (form 03): {name}</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ReceptionScreen</name>
    <message>
      <source>Draft {time}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Draft kept {time}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Leave</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Park</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One more</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save</source>
      <translation type="unfinished">Lưu</translation>
    </message>
    <message>
      <source>Save + print</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Standing</name>
    <message>
      <source>no date</source>
      <translation>không hẹn</translation>
    </message>
    <message>
      <source>clock stopped</source>
      <translation>ngừng tính</translation>
    </message>
    <message>
      <source>before {hour}</source>
      <translation>trước {hour}</translation>
    </message>
    <message>
      <source>late</source>
      <translation>quá hạn</translation>
    </message>
    <message>
      <source>{days} days late</source>
      <translation>quá {days} ngày</translation>
    </message>
    <message>
      <source>{days} days left</source>
      <translation>còn {days} ngày</translation>
    </message>
    <message>
      <source>Registered</source>
      <translation>Mới đăng ký</translation>
    </message>
    <message>
      <source>Received</source>
      <translation>Mới nhận</translation>
    </message>
    <message>
      <source>Not accepted</source>
      <translation>Không tiếp nhận</translation>
    </message>
    <message>
      <source>Being processed</source>
      <translation>Đang xử lý</translation>
    </message>
    <message>
      <source>Papers wanted</source>
      <translation>Chờ bổ sung</translation>
    </message>
    <message>
      <source>Payment wanted</source>
      <translation>Chờ nộp tiền</translation>
    </message>
    <message>
      <source>Withdrawn</source>
      <translation>Đã rút</translation>
    </message>
    <message>
      <source>Stopped</source>
      <translation>Dừng xử lý</translation>
    </message>
    <message>
      <source>Result ready</source>
      <translation>Đã có kết quả</translation>
    </message>
    <message>
      <source>Returned</source>
      <translation>Đã trả</translation>
    </message>
    <message>
      <source>At the province</source>
      <translation>Tỉnh đã nhận</translation>
    </message>
    <message>
      <source>On this machine</source>
      <translation>Ở máy này</translation>
    </message>
    <message>
      <source>Needs a person</source>
      <translation>Cần sửa</translation>
    </message>
  </context>
  <context>
    <name>StripCard</name>
    <message>
      <source>Print again</source>
      <translation type="unfinished">In lại</translation>
    </message>
    <message>
      <source>Kept as a draft: {title}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take it back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Receipt of {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open</source>
      <translation type="unfinished">Mở</translation>
    </message>
    <message>
      <source>Another person's card: {name}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change the applicant</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not printed: {why}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Try again</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Toast</name>
    <message>
      <source>Undo</source>
      <translation>Hoàn tác</translation>
    </message>
  </context>
  <context>
    <name>Wording</name>
    <message>
      <source>en</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Monday</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tuesday</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Wednesday</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Thursday</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Friday</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Saturday</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sunday</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Mo</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tu</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>We</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Th</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Fr</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sa</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Su</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{weekday} {day}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>before {hour}</source>
      <translation type="unfinished">trước {hour}</translation>
    </message>
    <message>
      <source>no set duration</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{amount} working days</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{amount} days</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{amount} working hours</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>same day</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not in the catalogue</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>year {typed} does not agree with the ID number (year {number}). Look at the card.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the catalogue gives no duration. Write the date and the reason.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>no number yet. Type it, or choose that there is none.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>there is a number: choose the kind of document.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>this draft was made by another version and cannot be shown.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>procedure {procedure} ended on {day}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%n weekend days</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not counted: {days}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Received outside working hours: counted from {start}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Received too late for the same day: due on the next working day</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The last day is off: due on the next working day</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A make-up working day is counted</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Counted again after the clock stood still</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Received {moment}; that day is day 0</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Duration: {duration}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Counted: {days}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{day} not counted: {why}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Due {moment}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Working calendar, version {version}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>weekend</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Worklist</name>
    <message>
      <source>Due</source>
      <translation>Hẹn trả</translation>
    </message>
    <message>
      <source>Scan code</source>
      <translation>Mã quét</translation>
    </message>
    <message>
      <source>Applicant</source>
      <translation>Người nộp</translation>
    </message>
    <message>
      <source>Procedure</source>
      <translation>Thủ tục</translation>
    </message>
    <message>
      <source>Held by</source>
      <translation>Ai giữ</translation>
    </message>
    <message>
      <source>Status</source>
      <translation>Trạng thái</translation>
    </message>
    <message>
      <source>Sent</source>
      <translation>Gửi tỉnh</translation>
    </message>
    <message>
      <source>Late</source>
      <translation>Quá hạn</translation>
    </message>
    <message>
      <source>Due today</source>
      <translation>Đến hạn hôm nay</translation>
    </message>
    <message>
      <source>The next three days</source>
      <translation>Ba ngày tới</translation>
    </message>
    <message>
      <source>Later</source>
      <translation>Sau đó</translation>
    </message>
    <message>
      <source>Other dossiers</source>
      <translation>Hồ sơ khác</translation>
    </message>
    <message>
      <source>Nothing here is called “{words}”. Try the scan code, the phone or fewer letters.</source>
      <translation>Không thấy hồ sơ nào có “{words}”. Thử mã quét, số điện thoại hoặc gõ ít chữ hơn.</translation>
    </message>
    <message>
      <source>Nothing more is due in the next days. The next dossier: {day}.</source>
      <translation>Không còn việc đến hạn mấy ngày tới. Hồ sơ kế tiếp: {day}.</translation>
    </message>
    <message>
      <source>Nothing is due in the next days.</source>
      <translation>Không có việc nào đến hạn mấy ngày tới.</translation>
    </message>
    <message>
      <source>No dossier is late.</source>
      <translation>Không có hồ sơ nào quá hạn.</translation>
    </message>
    <message>
      <source>No dossier waits for papers or a payment.</source>
      <translation>Không có hồ sơ nào chờ bổ sung giấy tờ hoặc nộp tiền.</translation>
    </message>
    <message>
      <source>No result waits to be handed over.</source>
      <translation>Chưa có kết quả nào chờ trả.</translation>
    </message>
    <message>
      <source>No dossier was received today yet.</source>
      <translation>Hôm nay chưa nhận hồ sơ nào.</translation>
    </message>
    <message>
      <source>The province has every dossier of this machine.</source>
      <translation>Tỉnh đã nhận đủ hồ sơ của máy này.</translation>
    </message>
    <message>
      <source>empties the filter</source>
      <translation>bỏ lọc</translation>
    </message>
    <message>
      <source>receives a dossier</source>
      <translation>tiếp nhận hồ sơ</translation>
    </message>
    <message>
      <source>those received today</source>
      <translation>hồ sơ nhận hôm nay</translation>
    </message>
    <message>
      <source>those due today</source>
      <translation>việc đến hạn hôm nay</translation>
    </message>
    <message>
      <source>Filter, Ctrl+F</source>
      <translation>Lọc, Ctrl+F</translation>
    </message>
    <message>
      <source>Show more</source>
      <translation>Xem thêm</translation>
    </message>
    <message>
      <source>{shown} / {total} dossiers</source>
      <translation>{shown} / {total} hồ sơ</translation>
    </message>
    <message>
      <source>Today</source>
      <translation>Hôm nay</translation>
    </message>
    <message>
      <source>Waiting for papers</source>
      <translation>Chờ bổ sung</translation>
    </message>
    <message>
      <source>Ready</source>
      <translation>Có kết quả</translation>
    </message>
    <message>
      <source>New</source>
      <translation>Mới nhận</translation>
    </message>
    <message>
      <source>Not sent</source>
      <translation>Chưa gửi</translation>
    </message>
    <message>
      <source>Queues</source>
      <translation>Các hàng việc</translation>
    </message>
    <message>
      <source>Filter by name, code, phone, procedure</source>
      <translation>Lọc theo tên, mã, điện thoại, thủ tục</translation>
    </message>
    <message>
      <source>{count} dossiers</source>
      <translation>{count} hồ sơ</translation>
    </message>
    <message>
      <source>My work</source>
      <translation>Việc của tôi</translation>
    </message>
    <message>
      <source>As the province said at {hour}</source>
      <translation>Theo dữ liệu lúc {hour}</translation>
    </message>
    <message>
      <source>Untick</source>
      <translation>Bỏ chọn</translation>
    </message>
    <message>
      <source>Print again</source>
      <translation>In lại</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>Mở</translation>
    </message>
    <message>
      <source>chooses several</source>
      <translation>chọn nhiều</translation>
    </message>
    <message>
      <source>{count} dossiers chosen</source>
      <translation>Đã chọn {count} hồ sơ</translation>
    </message>
  </context>
  <context>
    <name>_DraftRow</name>
    <message>
      <source>Without a name yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take up</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>_Warning</name>
    <message>
      <source>Checked, it is right</source>
      <translation type="unfinished" />
    </message>
  </context>
</TS>
